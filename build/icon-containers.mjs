/**
 * The names Apple gives to each side that is stored as PNG; one picture stands for a point size and for half of it on a
 * sharp screen. Those of 16 and 32 points on plain screens are left out: as PNG some versions of macOS show them garbled.
 */
const appleTypes = new Map([
  [32, ['ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

/** Windows' container of icons: a head of 6 bytes, an entry of 16 for each picture, then the pictures as PNG (Windows Vista and later). */
export function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // A side of 256 does not fit into its byte and is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Apple's container of icons: 'icns' and the whole length, then name, length and PNG of each picture. */
export function icns(pictures) {
  const parts = pictures.flatMap(({ size, png }) =>
    (appleTypes.get(size) ?? []).map((type) => Buffer.concat([block(type, png.length + 8), png])),
  );
  const length = parts.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([block('icns', length), ...parts]);
}

function block(type, length) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length, 4);
  return head;
}
