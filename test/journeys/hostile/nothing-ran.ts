import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { callingHome, ranMark } from '../../security/payloads/effects.ts';
import type { App } from '../open-app.ts';

/** What no screen of ours is made of. */
const foreign = [
  'script:not([src])',
  'object, embed, applet, base, frame, frameset, portal',
  'video, audio, math, marquee, foreignObject, image, feImage, animate',
  'iframe[srcdoc], iframe:not([sandbox=""])',
  'meta[http-equiv]',
  '[onerror], [onload], [onfocus], [ontoggle], [onclick], [onbegin], [onmouseover]',
  'a[href^="javascript:" i], a[href^="data:" i], [ping]',
  `[src*="${callingHome}"], [href*="${callingHome}"]:not(.ProseMirror *), [action], [formaction], [background]`,
].join(',');

export interface Watch {
  /** Throws where anything of a hostile text became more than text. */
  nothingRan(): Promise<void>;
}

/** Notes every dialog and every further window from now on, and looks at the page when asked. */
export function watchForEffects(app: App): Watch {
  const seen: string[] = [];
  const watched = (page: Page) => {
    page.on('dialog', (dialog) => {
      seen.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', (popup) => seen.push(`a window: ${popup.url()}`));
    page.on('download', (download) => seen.push(`a download: ${download.url()}`));
  };
  const { page } = app;
  watched(page);
  const origin = new URL(page.url()).origin;
  return {
    nothingRan: async () => {
      expect(new URL(page.url()).origin).toBe(origin);
      const found = await page.evaluate(
        ({ selector, mark }) => [
          ...Array.from(document.querySelectorAll(selector), (element) => element.outerHTML.slice(0, 200)),
          ...(mark in globalThis ? ['something ran'] : []),
        ],
        { selector: foreign, mark: ranMark },
      );
      expect(found).toEqual([]);
      expect(seen).toEqual([]);
      expect(app.problems()).toEqual([]);
    },
  };
}

/** Goes to a place of the window without loading it anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}
