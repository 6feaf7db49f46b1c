/** Exim states no code where it has tried for too long; RFC 3463, section 3.5 has one. */
const expired = /^\s{0,20}retry time(?:out exceeded| not reached)/im;

/** The enhanced status in a server's reply (RFC 3463), or one made of its three-digit code; empty when there is neither. */
export function statusInside(words: string): string {
  if (expired.test(words)) return '4.4.7';
  // Right behind the three digits it is the server's own; others stand before it in the words of a relay.
  const own = /\b[45][0-7]\d[ -]{1,2}['"]?#?([45]\.\d{1,2}\.\d{1,3})\b/.exec(words)?.[1];
  if (own !== undefined) return own;
  const enhanced = /(?:^|[\s(#[<=:;"'-])([45]\.\d{1,2}\.\d{1,3})(?=$|[\s;:),.<\]"'>/-])/.exec(words)?.[1];
  if (enhanced !== undefined) return enhanced;
  const code = /(?:^|[\s:[("'#])([45])[0-7]\d(?=[\s:;,\-\])"'<.])(?!\.\d)/.exec(words)?.[1];
  return code === undefined ? '' : `${code}.0.0`;
}
