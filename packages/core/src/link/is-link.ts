/** Whether a text says of itself that it is the link of a net (link.ts), of whatever version. */
export function isLink(text: string): boolean {
  return /^gn\d+\./.test(text);
}
