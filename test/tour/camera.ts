import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '#wording/wording.ts';
import { languages } from '#wording/wording.ts';
import { cutOffWords } from './cut-off-words.ts';

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];
const usual = { width: 1280, height: 800 };
const small = { width: 1024, height: 700 };

/** Takes pictures of whatever screen stands, in every language, theme and size, and writes down what it saw. */
export interface Camera {
  /** Six pictures: both languages in both themes, and both languages in a small window. Leaves German and light. */
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
      for (const language of [...languages].reverse()) {
        await speak(page, language);
        for (const theme of [...themes].reverse()) {
          await dress(page, theme, usual);
          await shoot(`${stop}-${language}-${theme}`);
        }
        await dress(page, 'light', small);
        await shoot(`${stop}-${language}-small`);
        await dress(page, 'light', usual);
      }
    },
    async finish() {
      note(`${taken} pictures of ${stops} screens`);
      await writeFile(join(folder, 'log.txt'), `${lines.join('\n')}\n`);
      return taken;
    },
  };
}

/** Changes the language as the settings do; also while the data are locked. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate(async (wanted) => {
    await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'settings.save', input: { language: wanted } }),
    });
  }, language);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

async function dress(page: Page, colorScheme: Theme, size: typeof usual): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
  // Two frames: one for React to answer the new size, one to paint.
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
