import { parseArgs } from "node:util";

/**
 * The words of a command: --name value, for every one of these names; an error if one is missing.
 * @template {string} Name
 * @param {readonly Name[]} names
 * @returns {Record<Name, string>}
 */
export function readOptions(names) {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
  const { values } = parseArgs({
    options: /** @type {Record<string, {type: "string"}>} */ (options),
  });
  for (const name of names) if (!values[name]) throw new Error(`--${name} is missing`);
  return /** @type {Record<Name, string>} */ (values);
}
