/** The enhanced status in a server's reply (RFC 3463), or one made of its three-digit code; empty when there is neither. */
export function statusInside(words: string): string {
  const enhanced = /(?:^|[\s(#[<=:;"'-])([45]\.\d{1,2}\.\d{1,3})(?=$|[\s;:),.<\]"'>/-])/.exec(words)?.[1];
  if (enhanced !== undefined) return enhanced;
  const code = /(?:^|[\s:[("'#])([45])[0-7]\d(?=[\s:;,\-\])"'<.])(?!\.\d)/.exec(words)?.[1];
  return code === undefined ? '' : `${code}.0.0`;
}
