import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Binaryen out of a folder of npm packages.
 * @param {string} nodeModules
 * @returns {Promise<typeof import("binaryen").default>}
 */
export async function bringBinaryen(nodeModules) {
  const file = resolve(join(nodeModules, "binaryen", "index.js"));
  return (await import(pathToFileURL(file).href)).default;
}
