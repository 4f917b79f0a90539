// The checksum of zip and PNG, for text that is all ASCII: CRC-32 as in ISO 3309, reflected, by a table
// of the remainders of single bytes.

const POLYNOMIAL = 0xedb88320;
const REMAINDERS = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/**
 * @param {string} text
 * @returns {number} 32 bits, not negative
 */
export function crc32(text) {
  let sum = -1;
  for (let i = 0; i < text.length; i++) {
    sum = (sum >>> 8) ^ REMAINDERS[(sum ^ text.charCodeAt(i)) & 0xff];
  }
  return ~sum >>> 0;
}
