import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Bridge } from '#renderer/client/desktop.ts';
import { journey } from './journey.ts';

const desktop = { on: 'desktop', language: 'de' } as const;

journey(
  'the desktop window opens on the practice club, and nothing is asked of a network',
  desktop,
  async (app) => {
    await app.page.getByText('Sonnenpost').first().waitFor();
    const { visible, focused, url } = (await app.desktop().window()) ?? {};
    expect({ visible, focused }).toEqual({ visible: true, focused: true });
    expect(url).toMatch(/^app:\/\/rundpost\//);
    const requests = await app.desktop().requests();
    expect(requests.length).toBeGreaterThan(3);
    expect(requests.filter(({ became }) => became !== 'answered')).toEqual([]);
  },
);

journey('the page gets three functions from Electron, and cannot change them', desktop, async (app) => {
  const found = await app.page.evaluate(() => {
    const bridge: Bridge | undefined = window.rundpost;
    const foreign = [
      'require',
      'process',
      'module',
      'ipcRenderer',
      'electron',
      'doubleBinding',
      'doubleTell',
    ];
    const isLost = Reflect.defineProperty(window, 'rundpost', { value: null });
    return {
      names: Object.keys(bridge ?? {}).toSorted(),
      isFrozen: Object.isFrozen(bridge),
      isLost,
      foreign: foreign.filter((name) => name in window),
    };
  });
  expect(found).toEqual({ names: ['call', 'onEvent', 'pathOf'], isFrozen: true, isLost: false, foreign: [] });
});

journey('the engine answers the window’s own page and no other frame', desktop, async (app) => {
  const ask = (url: string) => app.desktop().invokeFrom(url, 'call', 'store.status', {});
  for (const url of ['app://mail/sent/1', 'https://example.org/', 'app://rundpost/'])
    expect((await ask(url)).value, url).toMatchObject({ ok: false, fault: { code: 'call.unknown' } });
  const own = await app.page.evaluate(() => window.rundpost?.call('store.status', {}));
  expect(own).toMatchObject({ ok: true });
});

journey(
  'foreign script, markup and addresses are refused by the policy itself',
  { ...desktop, expectsProblems: true },
  async (app) => {
    await app.page.getByText('Sonnenpost').first().waitFor();
    const tried = await app.page.evaluate(async () => {
      const refused = (work: () => unknown) => {
        try {
          work();
          return false;
        } catch {
          return true;
        }
      };
      const picture = new Image();
      const lost = new Promise((resolve) => picture.addEventListener('error', () => resolve(true)));
      picture.src = 'https://example.org/a.png';
      return {
        markup: refused(() => (document.createElement('p').innerHTML = '<b>x</b>')),
        fetched: await fetch('https://example.org/').then(
          () => false,
          () => true,
        ),
        picture: await lost,
      };
    });
    expect(tried).toEqual({ markup: true, fetched: true, picture: true });
    const violations = app.problems().join('\n');
    for (const rule of ['TrustedHTML', 'connect-src', 'img-src']) expect(violations).toContain(rule);
    const elsewhere = (await app.desktop().requests()).filter(({ url }) => !url.startsWith('app:'));
    expect(elsewhere).toEqual([]);
  },
);

journey(
  'the window goes nowhere else and opens no other',
  { ...desktop, expectsProblems: true },
  async (app) => {
    await app.page.getByText('Sonnenpost').first().waitFor();
    await app.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/gone';
      document.body.append(link);
      link.click();
      window.open('https://example.org/popup');
    });
    const became = async () =>
      (await app.desktop().requests())
        .filter(({ url }) => url.includes('example.org'))
        .map((one) => [one.url, one.became]);
    await expect.poll(became).toContainEqual(['https://example.org/gone', 'not-followed']);
    expect(await became()).not.toContainEqual(expect.arrayContaining(['let-through']));
    await expect.poll(() => app.context.pages().length).toBe(1);
    expect((await app.desktop().window())?.url).toMatch(/^app:\/\/rundpost\//);
  },
);

journey(
  'a second start on the same data brings the first window to the front with its file, and ends',
  desktop,
  async (app) => {
    await app.desktop().act('minimize');
    const { code, said } = await app.desktop().secondStart([]);
    expect({ code, said: said.trim() }).toEqual({ code: 0, said: 'Rundpost is already open.' });
    await expect.poll(async () => (await app.desktop().window())?.minimized).toBe(false);
    expect(app.program().isRunning()).toBe(true);

    const file = join(app.folder, 'Mitglieder.csv');
    writeFileSync(file, 'E-Mail\nnele.vogel@example.org\n');
    await app.desktop().secondStart([file]);
    await app.page.getByRole('dialog').getByText('Mitglieder.csv').first().waitFor();
  },
);

journey('quitting ends the program in good order, and the data are there again', desktop, async (app) => {
  await app.page.getByText('Sonnenpost').first().waitFor();
  const ended = new Promise((resolve) => app.program().process.once('exit', resolve));
  await app.desktop().quit();
  expect(await ended).toBe(0);
  await app.restart();
  await app.page.getByText('Sonnenpost').first().waitFor();
});

journey(
  'what the window made is saved where the person says, and nothing else is saved',
  desktop,
  async (app) => {
    const save = (address: string | null) =>
      app.page.evaluate((wanted) => {
        const link = document.createElement('a');
        link.href = wanted ?? URL.createObjectURL(new Blob(['Ruderverein']));
        link.download = 'Verein.txt';
        document.body.append(link);
        link.click();
      }, address);
    await save('data:text/plain,foreign');
    await save(null);
    await expect.poll(async () => (await app.desktop().dialogs()).length).toBe(1);
    const [question] = await app.desktop().dialogs();
    expect(question).toMatchObject({ kind: 'save', options: { defaultPath: 'Verein.txt' } });
    const path = join(app.folder, 'saved.txt');
    await app.desktop().answer('save', { canceled: false, filePath: path });
    await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8')).toBe('Ruderverein');
    expect(await app.desktop().dialogs()).toHaveLength(1);
  },
);

journey('a mail’s frame is another origin, and runs and loads nothing', desktop, async (app) => {
  await app.page.getByRole('button', { name: /^Neue Rundmail/ }).click();
  await app.page.getByRole('textbox', { name: 'Text der Rundmail' }).fill('Wer backt?');
  await app.page.frameLocator('iframe').getByText('Wer backt?').first().waitFor();
  const mail = app.page.frames().find((frame) => frame !== app.page.mainFrame());
  expect(new URL(mail?.url() ?? 'about:blank').origin).toBe('https://app-mail.localhost');
  expect(await mail?.evaluate(() => ['rundpost' in window, self.origin])).toEqual([false, 'null']);
  const frames = (await app.desktop().requests()).filter(({ url }) => url.startsWith('app://mail/'));
  expect(new Set(frames.map(({ became }) => became))).toEqual(new Set(['answered']));
});

journey('a file that is dropped on the window tells where it lies', desktop, async (app) => {
  const path = join(app.folder, 'Mitglieder.csv');
  writeFileSync(path, 'E-Mail\ninge@example.org\n');
  await app.page.evaluate(() => {
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener(
      'drop',
      (event) => {
        const bridge: Bridge | undefined = window.rundpost;
        const [file] = event.dataTransfer?.files ?? [];
        document.documentElement.dataset.dropped = file && bridge ? bridge.pathOf(file) : '';
      },
      { capture: true },
    );
  });
  await app.desktop().drop('main', [path]);
  await expect.poll(() => app.page.evaluate(() => document.documentElement.dataset.dropped)).toBe(path);
});
