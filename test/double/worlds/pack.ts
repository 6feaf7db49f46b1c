/**
 * What structured clone carries, as JSON. Both functions are complete in themselves: their text is also run in the
 * isolated world of the preload. What cannot be cloned throws as Electron does.
 */
export function pack(value: unknown): unknown {
  const bytes = (view: ArrayBufferView) => {
    const all = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    let text = '';
    for (let at = 0; at < all.length; at += 8192) text += String.fromCharCode(...all.subarray(at, at + 8192));
    return btoa(text);
  };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : ['number', String(value)];
  if (value === undefined) return ['undefined'];
  if (typeof value === 'bigint') return ['bigint', String(value)];
  if (typeof value === 'object') {
    if (Array.isArray(value)) return ['array', value.map((item) => pack(item))];
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof Map)
      return ['map', [...value].map(([key, item]: [unknown, unknown]) => [pack(key), pack(item)])];
    if (value instanceof Set) return ['set', [...value].map((item: unknown) => pack(item))];
    if (value instanceof Error) return ['error', value.name, value.message];
    if (value instanceof ArrayBuffer) return ['buffer', bytes(new Uint8Array(value))];
    // Node's Buffer arrives as the Uint8Array that it is.
    if (value instanceof Uint8Array) return ['bytes', bytes(value)];
    const tag = Object.prototype.toString.call(value);
    if (tag === '[object Object]')
      return ['object', Object.entries(value).map(([key, item]: [string, unknown]) => [key, pack(item)])];
  }
  throw new Error('An object could not be cloned.');
}

export function unpack(packed: unknown): unknown {
  if (!Array.isArray(packed)) return packed;
  const [kind, body, more]: unknown[] = packed;
  const items: unknown[] = Array.isArray(body) ? body : [];
  const pairs = items.map((pair): [unknown, unknown] =>
    Array.isArray(pair) ? [pair[0], pair[1]] : [pair, null],
  );
  const bytes = () => Uint8Array.from(atob(String(body)), (letter) => letter.charCodeAt(0));
  if (kind === 'number') return Number(body);
  if (kind === 'undefined') return undefined;
  if (kind === 'bigint') return BigInt(String(body));
  if (kind === 'array') return items.map((item) => unpack(item));
  if (kind === 'date') return new Date(Number(body));
  if (kind === 'map') return new Map(pairs.map(([key, item]) => [unpack(key), unpack(item)]));
  if (kind === 'set') return new Set(items.map((item) => unpack(item)));
  if (kind === 'error') return Object.assign(new Error(String(more)), { name: String(body) });
  if (kind === 'buffer') return bytes().buffer;
  if (kind === 'bytes') return bytes();
  return Object.fromEntries(pairs.map(([key, item]) => [String(key), unpack(item)]));
}
