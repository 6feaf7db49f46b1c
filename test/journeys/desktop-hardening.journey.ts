import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { foreignAddresses } from '../hosts/desktop/guards/foreign-addresses.ts';
import { electronPermissions } from '../hosts/desktop/guards/electron-permissions.ts';
import { journey } from './journey.ts';

const desktop = { on: 'desktop', language: 'de' } as const;
const ready = (page: Page) => page.getByRole('navigation').getByRole('link').first().waitFor();

journey(
  'E02 E03 E04 E05 E06 E08 E09 E10 the window is made walled in, and has no permission but copying',
  desktop,
  async (app) => {
    await ready(app.page);
    expect(await app.desktop().webPreferences()).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    for (const name of electronPermissions) {
      const granted = name === 'clipboard-sanitized-write';
      expect(await app.desktop().permission(name), name).toEqual({ request: granted, check: granted });
    }
  },
);

/** What a page may try to lead elsewhere with; each in a turn of its own. */
const leading: readonly ((address: string) => void)[] = [
  (address) => location.assign(address),
  (address) => {
    const form = document.createElement('form');
    Object.assign(form, { action: address, method: 'post' });
    document.body.append(form);
    form.submit();
  },
  (address) => {
    const refresh = document.createElement('meta');
    Object.assign(refresh, { httpEquiv: 'refresh', content: `0;url=${address}` });
    document.head.append(refresh);
  },
  (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  },
];

journey(
  'E13 E01 no address leads the window away: not assigned, posted, refreshed or framed',
  { ...desktop, expectsProblems: true },
  async (app) => {
    const { page } = app;
    await ready(page);
    for (const [turn, lead] of leading.entries()) {
      for (const address of [
        'https://example.org/away',
        'http://127.0.0.1:9/away',
        'file:///etc/passwd',
        'app://mail/sent/1',
        'data:text/html,x',
      ]) {
        await page.evaluate(lead, address).catch(() => undefined);
        expect((await app.desktop().window())?.url, `${String(turn)} ${address}`).toMatch(
          /^app:\/\/rundpost\//,
        );
      }
    }
    await ready(page);
    const left = (await app.desktop().requests()).filter(
      ({ url, became }) => !url.startsWith('app:') && (became === 'answered' || became === 'let-through'),
    );
    expect(left).toEqual([]);
  },
);

for (const [language, words] of [
  ['de', { question: 'Diese Adresse im Browser öffnen?', buttons: ['Öffnen', 'Abbrechen'] }],
  ['en', { question: 'Open this address in the browser?', buttons: ['Open', 'Cancel'] }],
] as const) {
  journey(
    `E14 E15 C03 a link for elsewhere is shown in full and opened only if wanted, never as a window (${language})`,
    { ...desktop, language, expectsProblems: true },
    async (app) => {
      const { page } = app;
      await ready(page);
      const open = (address: string) =>
        page.evaluate((to) => {
          const link = document.createElement('a');
          Object.assign(link, { href: to, target: '_blank', rel: 'noreferrer' });
          document.body.append(link);
          link.click();
          link.remove();
        }, address);
      const questions = async () => (await app.desktop().dialogs()).filter(({ kind }) => kind === 'message');
      const address = 'https://example.org/a?b=c';
      for (const [at, response] of [1, 0].entries()) {
        await open(address);
        await expect.poll(async () => (await questions()).length).toBe(at + 1);
        expect((await questions())[at]).toMatchObject({
          options: {
            message: words.question,
            detail: address,
            buttons: words.buttons,
            defaultId: 1,
            cancelId: 1,
          },
        });
        await app.desktop().answer('message', { response });
        await expect.poll(async () => (await questions())[at]?.open).toBe(false);
      }
      await expect.poll(() => app.desktop().externals()).toEqual([address]);
      // An address that is none for outside is not even asked about.
      // The double serves the window from https, where a share's name becomes one of a host.
      const foreign = foreignAddresses.filter((each) => !/^(https:|javascript|\\\\|\/\/)/i.test(each));
      for (const each of foreign) {
        await open(each).catch(() => undefined);
      }
      expect(await questions()).toHaveLength(2);
      expect(await app.desktop().externals()).toEqual([address]);
      await expect.poll(() => app.context.pages().length).toBe(1);
    },
  );
}

journey(
  'E18 H03 a mail’s frame gets nothing of the program and of no network, whatever it asks for',
  { ...desktop, expectsProblems: true },
  async (app) => {
    const { page } = app;
    await ready(page);
    await page.getByRole('button', { name: /^Neue Rundmail/ }).click();
    await page.getByRole('textbox', { name: 'Text der Rundmail' }).fill('Wer backt?');
    await page.frameLocator('iframe').getByText('Wer backt?').first().waitFor();
    const mail = page.frames().find((frame) => frame !== page.mainFrame());
    const before = (await app.desktop().requests()).length;
    // Nothing in the frame runs, so nothing is waited for there: what was asked for shows in the log.
    await mail?.evaluate(() => {
      for (const url of [
        'https://app-rundpost.localhost/',
        'https://app-rundpost.localhost/index.html',
        'https://app-mail.localhost/sent/1',
        'https://example.org/x',
      ]) {
        void fetch(url).catch(() => undefined);
        const picture = new Image();
        picture.src = url;
        document.body.append(picture);
        const sheet = document.createElement('link');
        Object.assign(sheet, { rel: 'stylesheet', href: url });
        document.head.append(sheet);
      }
    });
    await page.waitForTimeout(1000);
    const widths = await mail?.evaluate(() =>
      Array.from(document.images, ({ naturalWidth }) => naturalWidth),
    );
    expect(widths).toEqual([0, 0, 0, 0]);
    const after = (await app.desktop().requests()).slice(before);
    expect(
      after.filter(
        ({ became, url }) => became === 'answered' && !/^app:\/\/(mail\/draft|rundpost\/assets)/.test(url),
      ),
    ).toEqual([]);
  },
);

journey(
  'S01 E19 the packaged program does not start with what lets others in, and says so',
  { ...desktop, packaged: true },
  async (app) => {
    await ready(app.page);
    for (const word of [
      '--inspect=9229',
      '--remote-debugging-port=9222',
      '--no-sandbox',
      '--proxy-server=example.org',
      '--js-flags=--expose-gc',
    ]) {
      const { code, said } = await app.desktop().secondStart([word]);
      expect(code, word).toBe(1);
      expect(said, word).toMatch(new RegExp(`[„“]${word.split('=', 1)[0] ?? ''}[“”]`));
    }
    const file = await app.desktop().secondStart(['--hidden']);
    expect(file.code).toBe(0);
  },
);
