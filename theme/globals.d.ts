// The few names that are global: ours, which others call, and those of Pyodide's scripts.

import type { OpenEditor } from "./shared/editing.js";
import type { Beginning } from "./shell/beginning.js";
import type {
  EmscriptenModule,
  EmscriptenSettings,
  Pyodide,
  PyodideOptions,
} from "./worker/image/emscripten.js";
import type { ServedPort } from "./worker/serve.js";

declare global {
  /** What the page's first script has begun; a host may refuse scripts inside a page. */
  var begun: Beginning | undefined;
  /** What was done before the page's script had come; it is kept no longer. */
  var early: (() => Event[]) | undefined;
  /** Every figure calls it; a host may refuse scripts inside a page. */
  var fit: ((figure: HTMLElement) => void) | undefined;
  /** Stands where the editor's script has run. */
  var openEditor: OpenEditor | undefined;
  /** The page calls it behind its text. */
  var parsed: (() => void) | undefined;
  /** Every payload script calls it. */
  var payload: (name: string, index: number, text?: string) => void;
  /** Stands where the worker's script has run on a page. */
  var runPython: ((port: ServedPort) => void) | undefined;

  var loadPyodide: (options: PyodideOptions) => Promise<Pyodide>;
  var _createPyodideModule: (settings: EmscriptenSettings) => Promise<EmscriptenModule>;

  /** In a worker. */
  function importScripts(...urls: string[]): void;

  interface Document {
    /** Not in every browser. */
    featurePolicy?: { allowsFeature(name: string): boolean };
  }

  interface Navigator {
    /** Not in every browser. */
    connection?: { saveData: boolean };
  }
}
