import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mayGo, mayLoad } from '#electron/hosts/desktop/addresses.ts';
import { server } from '#electron/hosts/desktop/serve.ts';
import { staticFiles } from '#electron/hosts/static-files.ts';
import { readProjectFile } from '../../security/read-sources.ts';
import { FakeEngine } from '../fake-engine.ts';

let folder: string;
let engine: FakeEngine;
const get = (url: string, method = 'GET') => server(engine, staticFiles(join(folder, 'in')))({ url, method });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rundpost-app-'));
  engine = new FakeEngine();
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'index.html'), '<title>Rundpost</title>');
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  symlinkSync(join(folder, 'outside.txt'), join(folder, 'in', 'link.txt'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('E07 E18 the window’s page comes under the window’s policy, which lets scripts talk to nobody', async () => {
  const page = await get('app://rundpost/lists/3');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Rundpost');
  expect(page.headers.get('content-security-policy')).toContain("connect-src 'none'; frame-src app://mail;");
});

test('E18 no address of the scheme leads out of the folder, and links in it are not followed', async () => {
  for (const url of [
    'app://rundpost/../outside.txt',
    'app://rundpost/%2e%2e/outside.txt',
    'app://rundpost/..%2foutside.txt',
    'app://rundpost/..%2foutside',
    'app://rundpost/link.txt',
    'app://rundpost/%00.txt',
    'app://rundpost/\0.txt',
    'app://rundpost/..\\outside.txt',
    'app://rundpost/.%2e/outside.txt',
    'app://rundpost//outside.txt',
    'app://rundpost/./../outside.txt',
    'app://rundpost/C:/outside.txt',
    'app://rundpost:80/index.html',
    'not an address.html',
    'app://[/index.html',
    'app://other/index.html',
    'app://mail.rundpost/index.html',
  ]) {
    const answer = await get(url);
    expect(answer.status, url).toBe(404);
    expect(await answer.text()).toBe('');
  }
  expect((await get('app://rundpost/', 'POST')).status).toBe(404);
});

test('E18 C09 a mail comes from an origin of its own, under its own policy, and not while locked', async () => {
  engine.frames.set('sent/12', '<b>Hallo</b>');
  const mail = await get('app://mail/sent/12');
  expect(await mail.text()).toBe('<b>Hallo</b>');
  const policy = mail.headers.get('content-security-policy');
  expect(policy).toContain("style-src 'unsafe-inline'; img-src data:; sandbox");
  expect(policy).toContain('frame-ancestors app://rundpost');
  engine.open = false;
  expect((await get('app://mail/sent/12')).status).toBe(404);
});

const foreign = [
  'https://example.org/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'app://rundpost.example.org/',
  'app://mailer/',
  'smb://host/x',
  'ms-settings:',
  'about:blank',
  'blob:https://example.org/1',
];

test('E13 the window goes nowhere but to its own pages, and its frames nowhere but to mails', () => {
  expect(mayGo('app://rundpost/lists/1', true)).toBe(true);
  expect(mayGo('app://mail/sent/1', false)).toBe(true);
  expect(mayGo('app://mail/sent/1', true)).toBe(false);
  expect(mayGo('app://rundpost/', false)).toBe(false);
  for (const url of foreign) expect([mayGo(url, true), mayGo(url, false)], url).toEqual([false, false]);
});

test('E01 nothing is loaded but what is ours', () => {
  const mayShow = (url: string) => mayLoad({ url, resourceType: 'image' });
  for (const url of ['app://rundpost/a.js', 'data:image/png;base64,', 'blob:app://rundpost/1']) {
    expect(mayShow(url), url).toBe(true);
  }
  for (const url of [...foreign, 'app://mail/sent/1']) expect(mayShow(url), url).toBe(false);
  const inFrame = (url: string) =>
    mayLoad({ url, resourceType: 'subFrame', initiatorOrigin: 'app://rundpost' });
  expect(inFrame('app://mail/sent/1')).toBe(true);
  for (const url of [...foreign, 'app://rundpost/']) expect(inFrame(url), url).toBe(false);
});

test('E18 the scheme is no more than standard and secure: no fetch, no workers, no exception from policies (static)', () => {
  expect(readProjectFile('electron/hosts/desktop/main.ts')).toContain(
    'registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);',
  );
});
