import { z } from 'zod';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smaller, the places of the window do not fit beside one another; in pixels that know the scale of the screen. */
export const leastSize = { width: 960, height: 640 } as const;
const usualSize = { width: 1280, height: 800 } as const;
/** So much of the bar by which a window is dragged has to be on a screen. */
const graspable = { width: 120, height: 24 } as const;

export const leastZoom = 0.8;
export const mostZoom = 2;

const coordinate = z.number().int().min(-100_000).max(100_000);
const length = z.number().int().min(100).max(100_000);
const keptWindow = z.strictObject({
  x: coordinate,
  y: coordinate,
  width: length,
  height: length,
  maximised: z.boolean(),
  zoom: z.number().min(leastZoom).max(mostZoom),
});
/** How a window stood when it was seen last. */
export type KeptWindow = z.infer<typeof keptWindow>;

/** Reads what was kept; anything else than a whole and sound one counts as nothing. */
export function readKeptWindow(kept: unknown): KeptWindow | null {
  const reading = keptWindow.safeParse(kept);
  return reading.success ? reading.data : null;
}

export interface PlacedWindow {
  /** Null: in the middle of the first screen. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
  readonly zoom: number;
}

/**
 * Where a window opens: where it stood, as far as a person can still reach it there.
 * @param screens what windows may cover of each screen, the first screen first; never empty
 */
export function placeWindow(kept: KeptWindow | null, screens: readonly Rectangle[]): PlacedWindow {
  const wanted = kept ?? { ...usualSize, maximised: false, zoom: 1 };
  const { maximised, zoom } = wanted;
  const screen = kept === null ? null : (screens.find((each) => isReachable(kept, each)) ?? null);
  const room = screen ?? screens[0] ?? usualSize;
  const width = within(wanted.width, leastSize.width, room.width);
  const height = within(wanted.height, leastSize.height, room.height);
  if (kept === null || screen === null) return { at: null, width, height, maximised, zoom };
  const at = {
    x: within(kept.x, screen.x, screen.x + screen.width - width),
    y: within(kept.y, screen.y, screen.y + screen.height - height),
  };
  return { at, width, height, maximised, zoom };
}

/** Whether enough of a window's upper edge lies on a screen to drag it from there. */
function isReachable({ x, y, width }: Rectangle, screen: Rectangle): boolean {
  const covered = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  const top = screen.y + screen.height - graspable.height;
  return covered >= graspable.width && y >= screen.y - graspable.height && y <= top;
}

/** Where the most is less than the least, the least. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
