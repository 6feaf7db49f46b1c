/** What a server writes above a letter when it puts it into a mailbox (RFC 5321, 4.4; Delivered-To keeps the plus part). */
export function withServerHeaders(
  letter: Uint8Array,
  { to, returnPath }: { readonly to: string; readonly returnPath: string },
): Buffer {
  const head = `Return-Path: <${returnPath}>\r\nDelivered-To: ${to}\r\n`;
  return Buffer.concat([Buffer.from(head, 'utf8'), letter]);
}

/** Lines end with CR and LF, as a client sees them whatever the server's disk holds. */
export function crlf(letter: Uint8Array): Buffer {
  return Buffer.from(Buffer.from(letter).toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
}
