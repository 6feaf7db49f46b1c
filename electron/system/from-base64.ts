/** The bytes behind Base64 text (RFC 4648, section 4); the door has looked at its letters. */
export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
