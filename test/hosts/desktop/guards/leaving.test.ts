import { expect, test } from 'vitest';
import { addressToOpen, wayOut } from '#electron/hosts/desktop/guards/external.ts';
import { guardedContents } from './fake-contents.ts';
import { foreignAddresses } from './foreign-addresses.ts';

test('E11 E12 a webview is never attached, and none is allowed in the preferences', () => {
  expect(guardedContents().lets('will-attach-webview')).toBe(false);
});

test('E13 no navigation leaves the page: by link, by form, by meta refresh, by a file or link dropped on it', () => {
  const contents = guardedContents();
  for (const url of foreignAddresses) {
    expect(contents.lets('will-navigate', { url }), url).toBe(false);
    expect(contents.lets('will-frame-navigate', { url, isMainFrame: true }), url).toBe(false);
    expect(contents.lets('will-frame-navigate', { url, isMainFrame: false }), url).toBe(false);
  }
  expect(contents.lets('will-redirect', { url: 'app://rundpost/' })).toBe(false);
  expect(contents.lets('will-frame-navigate', { url: 'app://rundpost/#/lists', isMainFrame: true })).toBe(
    true,
  );
  expect(contents.lets('will-frame-navigate', { url: 'app://mail/sent/1', isMainFrame: false })).toBe(true);
});

test('E14 nothing opens a second window, not even our own page', () => {
  const contents = guardedContents();
  for (const url of [...foreignAddresses, 'app://rundpost/', 'about:blank', '']) {
    expect(contents.opens(url), url).toBe(false);
  }
});

const unfit: readonly string[] = [
  ...foreignAddresses.filter((url) => !url.startsWith('https://')),
  '',
  'example.org',
  'https://',
  'https:///',
  'https://bank.example@example.org/',
  'https://user:word@example.org/',
  ' https://example.org/',
  'https://example.org/\n',
  'https://example.org/a b',
  'https://example.org\\@host/',
  'https://example.org/\u202Egnp.exe',
  'https://example.org/\0',
  'https://exam\u200Bple.org/',
  `https://example.org/${'a'.repeat(2000)}`,
];

test('E15 C03 only https and mailto are handed to the system, by a list of what is allowed', () => {
  expect(unfit.length).toBeGreaterThan(40);
  for (const url of unfit) expect(addressToOpen(url), url).toBeNull();
  expect(addressToOpen('https://example.org/a?b=c#d')).toBe('https://example.org/a?b=c#d');
  // What the person reads is what the system gets: the name as it is looked up.
  expect(addressToOpen('https://аррӏе.example/')).toBe('https://xn--80ak6aa92e.example/');
});

test('C05 an address for the mail program carries text only: no file, no further recipient', () => {
  expect(addressToOpen('mailto:anna@example.org?subject=Chor&body=Zeile%0D%0AZeile')).toContain(
    'mailto:anna@',
  );
  for (const url of [
    'mailto:anna@example.org?attach=/etc/passwd',
    'mailto:anna@example.org?attachment=C:\\x',
    'mailto:anna@example.org?subject=a&bcc=eve@example.org',
    'mailto:anna@example.org?cc=eve@example.org',
    'mailto:anna@example.org,eve@example.org',
    'mailto:anna@example.org%0D%0ABcc:eve@example.org',
    'mailto:anna@example.org?subject=a%0D%0ABcc:%20eve@example.org',
    'mailto:?to=anna@example.org',
    'mailto:',
    'mailto:anna',
    'mailto:"a@evil.example x"@example.org',
  ]) {
    expect(addressToOpen(url), url).toBeNull();
  }
});

test('E15 the full address is shown before anything opens, one question at a time, and Cancel opens nothing', async () => {
  const shown: string[] = [];
  const opened: string[] = [];
  const notes: string[] = [];
  let answer: (wanted: boolean) => void = () => undefined;
  const go = wayOut(
    {
      ask: (address) => {
        shown.push(address);
        return new Promise((resolve) => (answer = resolve));
      },
      open: (address) => {
        opened.push(address);
        return opened.length > 1 ? Promise.reject(new Error('no program')) : Promise.resolve();
      },
    },
    { note: (event) => notes.push(event) },
  );
  const cancelled = go('https://example.org/first');
  await go('https://example.org/meanwhile');
  answer(false);
  await cancelled;
  const agreed = go('https://example.org/second');
  answer(true);
  await agreed;
  const failing = go('https://example.org/third');
  answer(true);
  await failing;
  await go('file:///etc/passwd');
  expect(shown).toEqual(['first', 'second', 'third'].map((name) => `https://example.org/${name}`));
  expect(opened).toEqual(['https://example.org/second', 'https://example.org/third']);
  expect(notes).toEqual(['not-opened', 'not-opened']);
});
