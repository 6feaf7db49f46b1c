/** Writes the few shapes of DER (ITU-T X.690) that a certificate is made of. */
function tagged(tag: number, content: Uint8Array): Buffer {
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

export const sequence = (...items: readonly Uint8Array[]): Buffer => tagged(0x30, Buffer.concat(items));
export const setOf = (...items: readonly Uint8Array[]): Buffer => tagged(0x31, Buffer.concat(items));
export const text = (value: string): Buffer => tagged(0x0c, Buffer.from(value, 'utf8'));
export const octets = (content: Uint8Array): Buffer => tagged(0x04, content);
export const bits = (content: Uint8Array): Buffer => tagged(0x03, Buffer.concat([Buffer.from([0]), content]));
export const yes = (): Buffer => tagged(0x01, Buffer.from([0xff]));
/** A number of any size, first byte below 0x80. */
export const integer = (bytes: Uint8Array): Buffer => tagged(0x02, bytes);
/** Context tag holding other shapes. */
export const holding = (tag: number, content: Uint8Array): Buffer => tagged(0xa0 + tag, content);
/** Context tag in place of a shape's own. */
export const inPlace = (tag: number, content: Uint8Array): Buffer => tagged(0x80 + tag, content);

/** GeneralizedTime, to the second. */
export const time = (at: Date): Buffer =>
  tagged(0x18, Buffer.from(`${at.toISOString().replace(/\.\d+Z$|[-:T]/g, '')}Z`, 'ascii'));

export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) bytes.unshift((left & 0x7f) | 0x80);
  return bytes;
}
