import axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** There once its source was run. */
    readonly axe: typeof axe;
  }
}

/**
 * What axe finds wrong on a page as it stands, one line per finding: rule, help, and the first places. The rules are
 * those of WCAG 2.2 A and AA and axe's best practices. Mails in frames are somebody else's text and are left out:
 * no script runs there, axe's own neither.
 */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  // Half a megabyte, which stays in the window until it is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // What lies behind a modal dialog is inert. axe guesses by points on the page whether one is open, and guesses
    // wrong now and then; then it asks for the landmarks behind it.
    const modal = [...document.querySelectorAll('.veil')].at(-1) ?? document;
    const { violations } = await window.axe.run(modal, {
      iframes: false,
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values },
    });
    // A field that has scrolled half under a docked button is as large as ever: it is measured where it is in view.
    const isSmallInView = async (place: string) => {
      document.querySelector(place)?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const again = await window.axe.run(place, { runOnly: { type: 'rule', values: ['target-size'] } });
      return again.violations.length > 0;
    };
    const findings: string[] = [];
    for (const { id, help, nodes } of violations) {
      const places: string[] = [];
      for (const { target } of nodes) {
        const place = target.join(' ');
        if (id !== 'target-size' || (await isSmallInView(place))) places.push(place);
      }
      if (places.length === 0) continue;
      findings.push(`${id}: ${help} (${places.length}: ${places.slice(0, 3).join(', ')})`);
    }
    return findings;
  });
}
