import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { icns, ico } from './icon-containers.mjs';

/**
 * `npm run icons [-- FOLDER]`: every picture of the program from the drawings in `build/icons`. What it makes is kept
 * in the repository, for packaging must not depend on how a new version of the painter rounds a corner.
 */
const drawings = join(dirname(fileURLToPath(import.meta.url)), 'icons');
const target = process.argv[2] ?? drawings;

const drawing = (name) => readFileSync(join(drawings, `${name}.svg`), 'utf8');
const full = drawing('icon');
/** Up to 32 pixels the fold is drawn wider, or it would vanish. */
const small = drawing('icon-small');
const bare = drawing('tray-template');
/** Apple's grid leaves a tenth free on each side, where other systems want the tile nearly as large as the picture. */
const onAppleGrid = full.replace('viewBox="0 0 1024 1024"', 'viewBox="-41 -41 1106 1106"');

const paint = (svg, size) =>
  sharp(Buffer.from(svg.replace('<svg ', `<svg width="${size}" height="${size}" `)))
    .png({ compressionLevel: 9 })
    .toBuffer();
const paintApp = (size) => paint(size <= 32 ? small : full, size);

async function painted(sizes, painter) {
  return Promise.all(sizes.map(async (size) => ({ size, png: await painter(size) })));
}

function keep(name, bytes) {
  const file = join(target, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

for (const { size, png } of await painted([16, 24, 32, 48, 64, 128, 256, 512, 1024], paintApp)) {
  keep(`app/${size}x${size}.png`, png);
}
keep('icon.ico', ico(await painted([16, 24, 32, 48, 64, 128, 256], paintApp)));
keep(
  'icon.icns',
  icns(await painted([32, 64, 128, 256, 512, 1024], (size) => paint(size <= 32 ? small : onAppleGrid, size))),
);

// Electron finds the picture for a sharper screen by the ending of its name.
for (const [suffix, scale] of [
  ['', 1],
  ['@1.25x', 1.25],
  ['@1.5x', 1.5],
  ['@2x', 2],
]) {
  keep(`tray/tray${suffix}.png`, await paint(small, 16 * scale));
}
keep('tray/tray.ico', ico(await painted([16, 20, 24, 32], (size) => paint(small, size))));
// macOS colours a picture whose name ends in "Template" as its menu bar wants it.
keep('tray/trayTemplate.png', await paint(bare, 16));
keep('tray/trayTemplate@2x.png', await paint(bare, 32));
