/** CRC-32 of zip files: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.4.7. */

/** The polynomial of Ethernet and zip, its lowest bit first. */
const POLYNOMIAL = 0xedb88320;

/** What each byte does to the sum. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1;
  return sum;
});

export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
