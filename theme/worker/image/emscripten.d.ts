// What we use of Pyodide and of emscripten's runtime inside it. internals.js checks it at run time.

export type Exports = Record<string, WebAssembly.ExportValue>;
export type SideModule = [name: string, module: WebAssembly.Module];
export type Address = WebAssembly.Global<"i32">;

/** A JavaScript function that a program imports; `sig` is emscripten's signature of it. */
export interface Import {
  (...given: unknown[]): unknown;
  sig: string;
}

/** An open library. */
export interface Library {
  name: string;
}

export interface LoadFlags {
  loadAsync: boolean;
  global: boolean;
  nodelete: boolean;
  allowUndefined: boolean;
}

export interface EmscriptenModule {
  API: {
    config: object;
    fatal_error: (problem: unknown) => void;
    finalizeBootstrap: unknown;
    serializeHiwireState(): object;
    restoreSnapshot: (...given: unknown[]) => object;
  };
  ENV: object;
  GOT: Record<string, Address | undefined>;
  HEAP32: Int32Array;
  HEAPU8: Uint8Array;
  LDSO: {
    loadedLibsByHandle: Record<string, Library>;
    loadedLibsByName: Record<string, Library>;
  };
  _calloc(count: number, size: number): number;
  _emscripten_stack_get_end(): number;
  _free(address: number): void;
  _py_version_major(): number;
  _py_version_minor(): number;
  _sbrk(growth: number): number;
  getDylinkMetadata(module: WebAssembly.Module): { tableSize: number };
  getFunctionAddress(act: () => void): number;
  loadDynamicLibrary(path: string, flags: LoadFlags, scope: object): void;
  loadWebAssemblyModule(
    module: WebAssembly.Module,
    flags: LoadFlags,
    path: string,
    scope: object | undefined,
    handle: number,
  ): Exports;
  preloadedWasm: Record<string, Exports>;
  stackSave(): number;
  wasmTable: WebAssembly.Table;
  wasmTableMirror: unknown[];
}

/** What emscripten's _createPyodideModule is given. */
export interface EmscriptenSettings {
  instantiateWasm?(
    this: EmscriptenModule,
    imports: { env: Record<string, Import> } & WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  preRun?: ((Module: EmscriptenModule) => void)[];
  onRuntimeInitialized?(this: EmscriptenModule): void;
  thisProgram?: string;
  INITIAL_MEMORY?: number;
}

/** The side modules of one boot, while and after they are linked. */
export interface Linked {
  /** the main module, then the side modules */
  modules: WebAssembly.Module[];
  side: SideModule[];
  /** what the main module imports and exports */
  imports: Record<string, Import>;
  exports: Exports;
  /** slots of the table that the main module fills itself */
  filled: number;
  /** the exports of each side module */
  libraries: Exports[];
  /** the table's length before each side module, and after the last */
  starts: number[];
  end: number;
  /** ends what `withholdSlots` did */
  forget(): void;
}

/** Where everything stands in the table. */
export interface Layout {
  /** of functions in the order of `functionsBySlot`; 0: none */
  slots: number[];
  starts: number[];
  end: number;
}

/** What the page must know of an image: image.json. */
export interface ImageMeta {
  sideModules: string[];
  layout: Layout;
  heapSize: number;
  env: Record<string, string>;
  hiwire: object;
  handles: Handle[];
  runs: number[];
}

/** The same, when the image is cut into its hot and its cold lines. */
export interface CutImageMeta extends ImageMeta {
  starts: Starts;
  /** whether programs come in two halves, too */
  isHalved: boolean;
}

/** For each start that the build has seen, by the hash of the specs: the hash of the answers. */
export type Starts = Record<number, number>;

/** The C handle of an open library, and the index of its side module. */
export type Handle = [handle: number, index: number];

export interface FileSystem {
  mkdirTree(path: string): void;
  truncate(path: string, size: number): void;
  writeFile(path: string, data: Uint8Array | string, options?: { canOwn: boolean }): void;
}

/** A Python module, seen from JavaScript. */
export interface PythonModule {
  [name: string]: PythonFunction | (() => void);
  destroy(): void;
}

export interface PythonFunction {
  (...given: string[]): string;
  destroy(): void;
}

/** Python's browser/bridge.py: everything is JSON text, and what comes back is Answers. */
export interface Bridge {
  start(specs: string): string;
  event(widget: string, control: string, value: string): string;
  do(widget: string, orders: string): string;
  tick(widget: string): string;
  make(spec: string): string;
  resize(widget: string, width: string): string;
  replay(pasts: string): string;
  rewrite(module: string, text: string): string;
  last_printed(): string;
}

/** Python's browser/checking.py: Evidence or a Fault comes back, as JSON text. */
export interface Checking {
  check(claim: string, report: (fraction: number) => void): string;
}

export interface Pyodide {
  _module: EmscriptenModule;
  FS: FileSystem;
  pyimport(name: "browser.bridge"): Bridge;
  pyimport(name: "browser.checking"): Checking;
  pyimport(name: "sys"): { path: { append(folder: string): void } };
  pyimport(name: string): PythonModule;
  runPython(source: string, options: { globals: PythonDict; filename: string }): unknown;
  toPy(object: object): PythonDict;
}

export interface PythonDict {
  destroy(): void;
}

export interface PyodideOptions {
  indexURL: string;
  lockFileURL?: string;
  env?: Record<string, string>;
  _loadSnapshot?: Uint8Array;
  _makeSnapshot?: boolean;
}
