/** Octets a local part may have (RFC 5321, section 4.5.3.1.1). */
const longestLocalPart = 64;

/**
 * `post@example.org` with a token becomes `post+<token>@example.org`; null when the local part would
 * exceed 64 octets. The address is one of ours: already checked, with exactly one @ outside quotes.
 */
export function plusAddress(address: string, token: string): string | null {
  const at = address.lastIndexOf('@');
  const local = `${address.slice(0, at)}+${token}`;
  return octets(local) > longestLocalPart ? null : local + address.slice(at);
}

function octets(text: string): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    sum += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return sum;
}
