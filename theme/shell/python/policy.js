// The page's own policy: it asks for nothing but what stands in its folder, and neither do its
// workers, whatever a reader's own code says to them. The browser sees to it.

/**
 * Puts the policy in force; before it there must be no worker.
 * @param {string} address the page's own, or of what it stands in
 */
export function setPolicy(address) {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policyFor(new URL(address));
  document.head.append(meta);
}

/**
 * @param {URL} address
 * @returns {string}
 */
export function policyFor(address) {
  const own = folderOf(address);
  return [
    `default-src data: blob: ${own}`,
    `script-src 'unsafe-inline' 'unsafe-eval' data: blob: ${own}`,
    "script-src-attr 'none'",
    `style-src 'unsafe-inline' ${own}`,
    `connect-src ${own}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * What a policy calls the folder of a page. On the author's own machine all of the server is meant:
 * there the preview listens for news.
 * @param {URL} address
 */
function folderOf({ protocol, origin, host, hostname, pathname }) {
  if (!protocol.startsWith("http")) return protocol;
  if (["localhost", "127.0.0.1"].includes(hostname)) return `${origin} ws://${host}`;
  const folder = pathname.slice(0, pathname.lastIndexOf("/") + 1);
  return origin + folder.replaceAll(";", "%3B").replaceAll(",", "%2C");
}
