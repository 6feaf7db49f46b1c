import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeptWindow, Rectangle } from '#electron/hosts/desktop/window/window-place.ts';
import { leastSize, placeWindow, readKeptWindow } from '#electron/hosts/desktop/window/window-place.ts';

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 };
const onTheLeft: Rectangle = { x: -2560, y: -300, width: 2560, height: 1400 };
const kept = (more: Partial<KeptWindow> = {}): KeptWindow => {
  return { x: 100, y: 80, width: 1200, height: 700, maximised: false, zoom: 1, ...more };
};
const at = (window: KeptWindow | null, screens: readonly Rectangle[]) => placeWindow(window, screens).at;

test('a window opens where it stood, as large as it was, with its zoom', () => {
  expect(placeWindow(kept({ zoom: 1.25, maximised: true }), [laptop])).toEqual({
    at: { x: 100, y: 80 },
    width: 1200,
    height: 700,
    maximised: true,
    zoom: 1.25,
  });
});

test('the first window stands in the middle, and no larger than the screen', () => {
  const small: Rectangle = { x: 0, y: 0, width: 1100, height: 700 };
  expect(placeWindow(null, [small])).toMatchObject({ at: null, width: 1100, height: 700, zoom: 1 });
});

test('left of the first screen and above it are places like all others', () => {
  expect(at(kept({ x: -2000, y: -200 }), [laptop, onTheLeft])).toEqual({ x: -2000, y: -200 });
});

test('whose screen is gone stands in the middle of the first again', () => {
  expect(at(kept({ x: -2000, y: -200 }), [laptop])).toBeNull();
  expect(at(kept({ x: 1400 }), [laptop])).toBeNull();
  expect(at(kept({ y: 890 }), [laptop])).toBeNull();
});

test('on a screen that has become smaller it is moved and shrunk to fit', () => {
  const smaller: Rectangle = { x: 0, y: 0, width: 1024, height: 700 };
  const placed = placeWindow(kept({ x: 200, width: 1400, height: 900 }), [smaller]);
  expect(placed).toMatchObject({ at: { x: 0, y: 0 }, width: 1024, height: 700 });
});

test('wherever it stood and whatever screens there are, it is large enough and can be dragged', () => {
  const side = fc.integer({ min: 640, max: 5000 });
  const place = fc.integer({ min: -6000, max: 6000 });
  const screens = fc.array(fc.record({ x: place, y: place, width: side, height: side }), {
    minLength: 1,
    maxLength: 3,
  });
  const window = fc.record({
    x: place,
    y: place,
    width: fc.integer({ min: 100, max: 9000 }),
    height: fc.integer({ min: 100, max: 9000 }),
  });
  fc.assert(
    fc.property(window, screens, (stood, all) => {
      const placed = placeWindow(kept(stood), all);
      expect(placed.width).toBeGreaterThanOrEqual(leastSize.width);
      expect(placed.height).toBeGreaterThanOrEqual(leastSize.height);
      if (placed.at === null) return;
      const { x, y } = placed.at;
      const reachable = all.some((screen) => {
        const covered = Math.min(x + placed.width, screen.x + screen.width) - Math.max(x, screen.x);
        return covered >= 120 && y >= screen.y && y < screen.y + screen.height;
      });
      expect(reachable).toBe(true);
    }),
  );
});

test('what was kept is read whole or not at all', () => {
  expect(readKeptWindow(JSON.parse(JSON.stringify(kept())))).toEqual(kept());
  const broken = [
    null,
    'text',
    { ...kept(), zoom: 20 },
    { ...kept(), width: -1 },
    { ...kept(), x: 1e9 },
    { ...kept(), x: 1.5 },
    { ...kept(), more: 1 },
    { x: 1 },
  ];
  expect(broken.map(readKeptWindow)).toEqual(broken.map(() => null));
});
