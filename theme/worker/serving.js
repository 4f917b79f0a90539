export const NO_ADDRESS = "https://pyodide.invalid/"; // no request is ever sent there

/**
 * Runs loadPyodide with files in place of the network; any other file is empty.
 * @template T
 * @param {Record<string, BodyInit>} files
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function servingFiles(files, act) {
  const { fetch } = globalThis;
  globalThis.fetch = async (url) => {
    const name = new URL(String(url)).pathname.split("/").pop() ?? "";
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return new Response(files[name] ?? "", { headers: { "Content-Type": type } });
  };
  try {
    return await act();
  } finally {
    globalThis.fetch = fetch;
  }
}
