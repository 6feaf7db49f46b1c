import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { remember } from './engine-calls.ts';
import type { ControlScreen, Pressed } from './press-all.ts';
import { pressAll } from './press-all.ts';

/** Presses all there is on these screens, and puts back what that changed. */
export async function pressScreens(
  page: Page,
  screens: readonly ControlScreen[],
  pressed: Pressed,
): Promise<void> {
  const putBack = await remember(page);
  for (const screen of screens) await pressAll(page, screen, pressed, putBack);
}

/** A dead control is named with its screen; too few pressed would mean that screens were not reached. */
export function expectAlive({ dead, count }: Pressed, least: number): void {
  expect(dead).toEqual([]);
  expect(count).toBeGreaterThan(least);
}
