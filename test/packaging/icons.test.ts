import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pixelsOf } from './pixels.mjs';

const root = join(import.meta.dirname, '..', '..');
const kept = join(root, 'build', 'icons');
const made = mkdtempSync(join(tmpdir(), 'rundpost-icons-'));

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'build', 'icons.mjs'), made]);
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

const pictures = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.png'));

/** The side of a square PNG, from its head (PNG 3, 11.2.1). */
function sideOf(png: Buffer): number {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16));
  return png.readUInt32BE(16);
}

/** How far two pictures are apart on average, of 255; another version of the painter may round a corner otherwise. */
async function distance(one: Buffer, other: Buffer): Promise<number> {
  const [left, right] = [await pixelsOf(one), await pixelsOf(other)];
  if (left.length !== right.length) return 255;
  return left.reduce((sum, value, index) => sum + Math.abs(value - (right[index] ?? 0)), 0) / left.length;
}

test.each(['app', 'tray'])('the pictures in build/icons/%s are those of the drawings', async (folder) => {
  const names = pictures(join(made, folder));
  expect(names).not.toHaveLength(0);
  expect(pictures(join(kept, folder))).toEqual(names);
  for (const name of names) {
    const both = [kept, made].map((place) => readFileSync(join(place, folder, name)));
    expect(await distance(both[0] ?? Buffer.alloc(0), both[1] ?? Buffer.alloc(0)), name).toBeLessThan(1);
  }
});

test('Linux gets every size, each as large as its name says', () => {
  const names = pictures(join(kept, 'app'));
  expect(names.map((name) => Number.parseInt(name, 10)).toSorted((one, other) => one - other)).toEqual([
    16, 24, 32, 48, 64, 128, 256, 512, 1024,
  ]);
  for (const name of names) {
    const side = sideOf(readFileSync(join(kept, 'app', name)));
    expect(`${side}x${side}.png`).toBe(name);
  }
});

test.each([
  ['icon.ico', [16, 24, 32, 48, 64, 128, 256]],
  ['tray/tray.ico', [16, 20, 24, 32]],
])('Windows finds in %s each size where the head says it lies', (name, sizes) => {
  const bytes = readFileSync(join(kept, name));
  const found = Array.from({ length: bytes.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const start = bytes.readUInt32LE(entry + 12);
    const side = sideOf(bytes.subarray(start, start + bytes.readUInt32LE(entry + 8)));
    expect(bytes.readUInt8(entry) || 256).toBe(side);
    return side;
  });
  expect(found).toEqual(sizes);
});

test('macOS finds every size in icon.icns, those of sharp screens too', () => {
  const bytes = readFileSync(join(kept, 'icon.icns'));
  expect(bytes.toString('latin1', 0, 4)).toBe('icns');
  expect(bytes.readUInt32BE(4)).toBe(bytes.length);
  const found: Record<string, number> = {};
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) {
    found[bytes.toString('latin1', at, at + 4)] = sideOf(
      bytes.subarray(at + 8, at + bytes.readUInt32BE(at + 4)),
    );
  }
  expect(found).toEqual({
    ic11: 32,
    ic12: 64,
    ic07: 128,
    ic08: 256,
    ic13: 256,
    ic09: 512,
    ic14: 512,
    ic10: 1024,
  });
});

test('the picture macOS colours by itself has no colour of its own', async () => {
  for (const name of ['trayTemplate.png', 'trayTemplate@2x.png']) {
    const pixels = await pixelsOf(readFileSync(join(kept, 'tray', name)));
    const colours = pixels.filter((value, index) => index % 4 !== 3 && value !== 0);
    expect(colours, name).toHaveLength(0);
  }
});
