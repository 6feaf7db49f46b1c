import { expect } from 'vitest';
import { accessibilityFindings } from './accessibility.ts';
import { journey } from './journey.ts';

journey(
  'the first start opens the practice club, and a restart finds it again',
  { on: 'browser' },
  async (app) => {
    const club = app.page.getByText('Sonnenpost').first();
    await club.waitFor();
    expect(await accessibilityFindings(app.page)).toEqual([]);
    const before = app.origin();
    await app.restart();
    expect(app.origin()).not.toBe(before);
    await club.waitFor();
  },
);

journey('a link works once; Enter in the terminal shows another', { on: 'browser' }, async (app) => {
  const used = app.inBrowser().link();
  const stranger = await app.context.browser()?.newContext();
  const page = await stranger?.newPage();
  expect((await page?.goto(used))?.status()).toBe(403);
  const fresh = await app.inBrowser().anotherLink();
  expect((await page?.goto(fresh))?.status()).toBe(200);
  await page?.waitForURL(`${app.origin()}/**`);
  await page?.getByText('Sonnenpost').first().waitFor();
  await stranger?.close();
});

journey(
  'Ctrl+C ends the program in good order, and the data lie where it said',
  { on: 'browser' },
  async (app) => {
    expect(app.program().said()).toContain(`The data lie in ${app.folder}`);
    expect(await app.program().stop()).toBe(0);
  },
);

journey(
  'the program ends by itself after the last window closed',
  { on: 'browser', graceSeconds: 1 },
  async (app) => {
    await app.page.getByText('Sonnenpost').first().waitFor();
    const ended = new Promise((resolve) => app.program().process.once('exit', resolve));
    const second = await app.inBrowser().openWindow();
    await second.getByText('Sonnenpost').first().waitFor();
    await app.page.close();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(app.program().process.exitCode).toBeNull();
    await second.close();
    expect(await ended).toBe(0);
  },
);

journey(
  'nothing foreign runs in the window, and nothing leaves it',
  { expectsProblems: true },
  async (app) => {
    await app.page.getByText('Sonnenpost').first().waitFor();
    const tried = await app.page.evaluate(tryEverything);
    expect(tried).toEqual({
      inline: false,
      markup: 'refused',
      evaluated: 'refused',
      fetched: 'refused',
      style: false,
    });
    const violations = app.problems().join('\n');
    for (const rule of ['TrustedScript', 'TrustedHTML', 'connect-src', 'style-src']) {
      expect(violations).toContain(rule);
    }
    expect(violations).not.toContain('a request to elsewhere');
  },
);

/** Runs in the window: what a foreign text might try if it ever became part of the page. */
async function tryEverything() {
  const script = document.createElement('script');
  try {
    script.append('globalThis.foreign = true');
    document.body.append(script);
  } catch {
    // Trusted Types refuse already here.
  }
  const refused = (work: () => unknown) => {
    try {
      work();
      return 'done';
    } catch {
      return 'refused';
    }
  };
  const markup = refused(() => (document.createElement('p').innerHTML = '<b>x</b>'));
  const evaluated = refused(() => document.createElement('a').setAttribute('onclick', 'void 0'));
  const fetched = await fetch('https://example.org/').then(
    () => 'done',
    () => 'refused',
  );
  const style = document.createElement('style');
  style.textContent = 'body { outline: 7px solid red }';
  document.head.append(style);
  const styled = getComputedStyle(document.body).outlineWidth === '7px';
  style.remove();
  script.remove();
  return { inline: 'foreign' in globalThis, markup, evaluated, fetched, style: styled };
}
