import { expect } from 'vitest';
import type { CommandId } from '#contract/commands.ts';
import { commandIds } from '#contract/commands.ts';
import type { MenuEntry } from '../double/asks.ts';
import { told } from './controls/engine-calls.ts';
import type { App } from './open-app.ts';

const everyEntry = (entries: readonly MenuEntry[]): MenuEntry[] =>
  entries.flatMap((entry) => [entry, ...everyEntry(entry.submenu)]);

/** The menu as the person sees it: its entries by their id. */
export async function menuOf(app: App): Promise<ReadonlyMap<string, MenuEntry>> {
  const entries = everyEntry((await app.desktop().menu()) ?? []);
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The commands that are not grey. */
export async function enabledNow(app: App): Promise<readonly CommandId[]> {
  const menu = await menuOf(app);
  return commandIds.filter((id) => menu.get(id)?.enabled === true);
}

/** Waits until the menu has heard what the window shows by now: it tells with the next picture, and calls keep their order. */
async function menuHasHeard({ page }: App): Promise<void> {
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null)))),
  );
  await told(page, 'desktop.abilities', {});
}

/** Chooses an item as soon as it is not grey any more. */
export async function choose(app: App, id: CommandId): Promise<void> {
  const isEnabled = async () => {
    await menuHasHeard(app);
    return (await menuOf(app)).get(id)?.enabled;
  };
  await expect.poll(isEnabled, { message: id }).toBe(true);
  await app.desktop().press(id);
}

/** Waits for the dialog or menu that a command has opened, and closes it again. */
export async function opensAndCloses({ page }: App): Promise<void> {
  const over = page.locator('[role=dialog], [role=alertdialog], [role=menu]');
  await over.first().waitFor();
  await page.keyboard.press('Escape');
  await over.first().waitFor({ state: 'detached' });
}
