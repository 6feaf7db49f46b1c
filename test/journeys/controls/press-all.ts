import type { Page, Request } from 'playwright-core';
import type { PutBack } from './engine-calls.ts';
import { isCommand } from './engine-calls.ts';
import type { FoundControl } from './find-controls.ts';
import { findControls, focusElsewhere, whatIsSeen } from './find-controls.ts';

/** A screen in a certain state, and how to come to it. */
export interface ControlScreen {
  readonly name: string;
  /** Where it is, without the `#`. */
  readonly path: string;
  /** What leads from the fresh screen to the state: opens a dialog, chooses a row. */
  readonly open?: (page: Page) => Promise<void>;
  /** Only the frame round the screen (sidebar, practice bar). */
  readonly frame?: boolean;
  /** Only controls whose name holds one of these; the others were pressed on another screen. */
  readonly only?: readonly string[];
  /** One step towards closing what lies over the frame. Without it the window is loaded anew, which takes longer. */
  readonly close?: (page: Page) => Promise<void>;
}

export interface Pressed {
  /** Controls that did nothing, with their screen. */
  readonly dead: string[];
  count: number;
}

/** How long a control may take until something comes of it, in milliseconds. Only a dead one takes all of it. */
const patience = 5000;
const look = 40;
/** After so many steps that did not close what covers the frame, the window is loaded anew. */
const closingSteps = 4;

const commandIn = (request: Request): string | null => {
  if (!request.url().endsWith('/call')) return null;
  const asked: unknown = request.postDataJSON();
  const name = typeof asked === 'object' && asked !== null && 'name' in asked ? asked.name : null;
  return typeof name === 'string' && isCommand(name) ? name : null;
};

/** How many calls of a window are on their way. */
const onTheirWay = new WeakMap<Page, Set<Request>>();

function callsOf(page: Page): ReadonlySet<Request> {
  const known = onTheirWay.get(page);
  if (known) return known;
  const calls = new Set<Request>();
  onTheirWay.set(page, calls);
  page.on('request', (request) => {
    if (request.url().endsWith('/call')) calls.add(request);
  });
  page.on('requestfinished', (request) => calls.delete(request));
  page.on('requestfailed', (request) => calls.delete(request));
  return calls;
}

/** Waits until the screen stands still: nothing asked, nothing drawn anew. */
async function settle(page: Page): Promise<void> {
  const calls = callsOf(page);
  await page.locator('main').first().waitFor();
  const until = Date.now() + 5000;
  let before = '';
  while (Date.now() < until) {
    const now = await page.evaluate(whatIsSeen);
    if (now === before && calls.size === 0) return;
    before = now;
    await page.waitForTimeout(look);
  }
}

const isCovered = (page: Page) => page.locator('[role=dialog], [role=alertdialog], .pop').count();

/** Leaves a screen for a place with nothing on it; what the screen stores on leaving is stored then. */
async function leave(page: Page, { close }: ControlScreen): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), '#/nowhere');
  for (let step = 0; close !== undefined && step < closingSteps && (await isCovered(page)) > 0; step += 1) {
    await close(page);
    await settle(page);
  }
  if ((await isCovered(page)) > 0) await page.reload({ waitUntil: 'domcontentloaded' });
  await settle(page);
}

/** Comes to a screen that was left, so that it begins anew; the frame round it begins anew with the window. */
async function come(page: Page, { path, open, frame = false }: ControlScreen): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), `#${path}`);
  if (frame) await page.reload({ waitUntil: 'domcontentloaded' });
  await settle(page);
  if (!open) return;
  await open(page);
  await settle(page);
}

/** Notes commands that the window sends, also late ones: a draft is stored when its screen is left. */
function listen(page: Page) {
  const commands: string[] = [];
  const onRequest = (request: Request) => {
    const name = commandIn(request);
    if (name !== null) commands.push(name);
  };
  page.on('request', onRequest);
  return { commands, stop: () => page.off('request', onRequest) };
}

/**
 * Presses the marked control and tells whether anything came of it: a change on screen, the
 * focus led elsewhere, a command, a file offered or asked for, a print.
 */
async function press(page: Page, { takesText }: FoundControl, commands: readonly string[]): Promise<boolean> {
  let offered = false;
  const onOffer = () => {
    offered = true;
  };
  page.on('download', onOffer);
  // The window in which a file is chosen belongs to the system.
  page.on('filechooser', onOffer);
  try {
    await page.evaluate(() => delete document.documentElement.dataset['printed']);
    const before = await page.evaluate(whatIsSeen);
    const focus = await page.evaluate(focusElsewhere);
    await page.locator('[data-pressed-by-test]').click();
    if (takesText) await page.keyboard.type('q');
    const until = Date.now() + patience;
    while (Date.now() < until) {
      const printed = await page.evaluate(() => document.documentElement.dataset['printed'] === 'yes');
      if (commands.length > 0 || offered || printed) return true;
      if ((await page.evaluate(whatIsSeen)) !== before) return true;
      const now = await page.evaluate(focusElsewhere);
      if (now !== '' && now !== focus) return true;
      await page.waitForTimeout(look);
    }
    return false;
  } finally {
    page.off('download', onOffer);
    page.off('filechooser', onOffer);
  }
}

/** Presses every control of a screen once, each on a freshly opened screen, and puts back what it changed. */
export async function pressAll(page: Page, screen: ControlScreen, pressed: Pressed, putBack: PutBack) {
  const { name, frame = false, only } = screen;
  await leave(page, screen);
  await come(page, screen);
  const all = await page.evaluate(findControls, { frame, mark: null });
  const controls = all.filter(({ key }) => only === undefined || only.some((part) => key.includes(part)));
  if (controls.length === 0) pressed.dead.push(`${name}: has no controls`);
  for (const control of controls) {
    if (control !== controls[0]) await come(page, screen);
    await page.evaluate(findControls, { frame, mark: control.key });
    const { commands, stop } = listen(page);
    const trouble = await press(page, control, commands).then(
      (alive) => (alive ? null : 'did nothing'),
      (error: unknown) => `cannot be pressed: ${String(error).split('\n')[0]}`,
    );
    if (trouble !== null) pressed.dead.push(`${name}: ${control.key} ${trouble}`);
    pressed.count += 1;
    await leave(page, screen);
    stop();
    if (commands.length > 0) await putBack();
  }
}
