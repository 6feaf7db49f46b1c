import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cutOffWords } from './cut-off-words.ts';
import { inEveryLook } from './every-look.ts';

/** Takes pictures of whatever screen stands, in every look, and writes down what it saw. */
export interface Camera {
  picture(name: string): Promise<void>;
  /** A line in the log. */
  note(line: string): void;
  /** Writes the log; resolves to how many pictures were taken. */
  finish(): Promise<number>;
}

/** An empty folder and a camera that fills it. */
export async function openCamera(page: Page, folder: string): Promise<Camera> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const began = Date.now();
  const lines: string[] = [];
  let stops = 0;
  let taken = 0;
  const note = (line: string) => {
    lines.push(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  };
  const shoot = async (file: string) => {
    await page.screenshot({ path: join(folder, `${file}.png`), animations: 'disabled', caret: 'hide' });
    taken += 1;
    for (const words of await page.evaluate(cutOffWords)) note(`        cut off in ${file}: ${words}`);
  };
  return {
    note,
    async picture(name) {
      stops += 1;
      const stop = `${String(stops).padStart(2, '0')}-${name}`;
      note(stop);
      await inEveryLook(page, (look) => shoot(`${stop}-${look}`));
    },
    async finish() {
      note(`${taken} pictures of ${stops} screens`);
      await writeFile(join(folder, 'log.txt'), `${lines.join('\n')}\n`);
      return taken;
    },
  };
}
