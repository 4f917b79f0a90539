// Numbers as a reader sees them: Python's kit/numbers.py.

/**
 * With a true minus, and none before nothing. Python's `plain`.
 * @param {number} value
 * @param {number} digits
 */
export function plain(value, digits) {
  const written = Math.abs(value).toFixed(digits);
  return value < 0 && Number(written) ? `−${written}` : written;
}

/**
 * With its sign, also where it is plus. Python's `signed`.
 * @param {number} value
 * @param {number} digits
 */
export function signed(value, digits) {
  const written = plain(value, digits);
  return value > 0 && Number(written) ? `+${written}` : written;
}

/** @param {string} written */
export function signOf(written) {
  return /^[+−]/.exec(written)?.[0] ?? "";
}
