import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mailPolicy, windowPolicy } from '#electron/hosts/policy.ts';
import { listen } from '../ask.ts';
import { FakeEngine } from '../fake-engine.ts';
import type { StartedHost } from '../started-host.ts';
import { startHost } from '../started-host.ts';

let here: StartedHost;
let cookie: string;
beforeEach(async () => {
  here = await startHost(new FakeEngine({ 'recipients.groups': () => ['Küche'] }));
  cookie = await here.enter();
});
afterEach(() => here.close());

describe('the window’s files', () => {
  test('come with their type and under the window’s policy, and are never stored', async () => {
    const page = await here.ask('/', {}, cookie);
    expect(page.text).toContain('<title>Rundpost</title>');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': windowPolicy({ connect: "'self'", frames: "'self'" }),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const script = await here.ask('/assets/app.js', {}, cookie);
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test('every screen is the same page, so that a reload stays where it is', async () => {
    expect((await here.ask('/lists/3?segment=left', {}, cookie)).text).toContain('<title>Rundpost</title>');
  });

  test('no address leads out of their folder', async () => {
    for (const path of [
      '/../outside.txt',
      '/%2e%2e/outside.txt',
      '/%2e%2e%2foutside.txt',
      '/assets/..%2f..%2foutside.txt',
      '/assets/%252e%252e/%252e%252e/outside.txt',
      '/..\\outside.txt',
      '/..%5coutside.txt',
      '//etc/passwd',
      '/etc/passwd%00.js',
      '/.env',
      '/assets/app.js%00',
      '/assets/missing.js',
    ]) {
      const answer = await here.ask(path, {}, cookie);
      expect(answer.status, path).toBe(404);
      expect(answer.text).not.toContain('not for windows');
    }
  });

  test('only the methods that belong to an address are answered', async () => {
    const post = { method: 'POST', body: '' };
    expect((await here.ask('/', post, cookie)).status).toBe(405);
    expect((await here.ask('/call', {}, cookie)).status).toBe(405);
    const headers = { origin: here.host.address.origin };
    expect((await here.ask('/', { method: 'DELETE', headers }, cookie)).status).toBe(405);
  });
});

describe('calls', () => {
  const call = (body: string, headers: Record<string, string> = {}) =>
    here.ask('/call', { method: 'POST', body, headers }, cookie);

  test('take JSON and answer with a reply, whether it went well or not', async () => {
    const good = await call(JSON.stringify({ name: 'recipients.groups', input: {} }));
    expect(good.status).toBe(200);
    expect(JSON.parse(good.text)).toEqual({ ok: true, value: ['Küche'] });
    const unknown = await call(JSON.stringify({ name: 'lists.burn', input: {} }));
    expect(unknown.status).toBe(200);
    expect(JSON.parse(unknown.text)).toMatchObject({ ok: false, fault: { code: 'call.unknown' } });
  });

  test('what is no JSON is bad input', async () => {
    for (const body of ['', '{', 'null', '[]', '"text"', '{"input":{}}']) {
      const answer = await call(body);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, fault: { code: 'call.bad-input' } });
    }
  });

  test('another content type is refused, so that no foreign form can call', async () => {
    expect((await call('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await call('{}', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });

  test('a body over 2 MB is refused, with or without its length said', async () => {
    const long = JSON.stringify({ name: 'recipients.groups', input: 'x'.repeat(2_200_000) });
    await expect(call(long)).resolves.toMatchObject({ status: 413 });
    await expect(call(long, { 'transfer-encoding': 'chunked' })).resolves.toMatchObject({ status: 413 });
    expect((await call(JSON.stringify({ name: 'recipients.groups', input: {} }))).status).toBe(200);
  });
});

describe('events', () => {
  test('reach every open window as they were told, with ids only', async () => {
    const headers = { host: here.host.address.host, cookie };
    const windows = [listen(here.port, '/events', headers), listen(here.port, '/events', headers)];
    await vi.waitFor(() => expect(windows.map((window) => window.received.length)).toEqual([1, 1]));
    here.engine.tell({ topic: 'lists', ids: [7] });
    for (const window of windows) {
      await vi.waitFor(() =>
        expect(window.received.join('')).toContain('data: {"topic":"lists","ids":[7]}\n\n'),
      );
      expect(window.type()).toBe('text/event-stream; charset=utf-8');
    }
    windows[0]?.close();
    await pause(120);
    expect(here.deserted()).toBe(0);
    windows[1]?.close();
    await vi.waitFor(() => expect(here.deserted()).toBe(1));
  });

  test('a window that is reloaded in time keeps the program going', async () => {
    const headers = { host: here.host.address.host, cookie };
    const first = listen(here.port, '/events', headers);
    await vi.waitFor(() => expect(first.received).toHaveLength(1));
    first.close();
    const second = listen(here.port, '/events', headers);
    await vi.waitFor(() => expect(second.received).toHaveLength(1));
    await pause(120);
    expect(here.deserted()).toBe(0);
    second.close();
  });

  test('before the first window came nothing ends by itself', async () => {
    await pause(120);
    expect(here.deserted()).toBe(0);
  });
});

describe('mail frames', () => {
  test('come as they are, under a policy of their own', async () => {
    here.engine.frames.set('sent/12', '<!doctype html><style>b{color:red}</style><b>Hallo</b>');
    const frame = await here.ask('/mail/sent/12', {}, cookie);
    expect(frame.status).toBe(200);
    expect(frame.text).toContain('<b>Hallo</b>');
    expect(frame.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': mailPolicy("'self'"),
      'x-content-type-options': 'nosniff',
    });
  });

  test('what is not there says so under the same policy, and so does everything while locked', async () => {
    here.engine.frames.set('sent/12', '<b>secret</b>');
    here.engine.open = false;
    for (const path of ['/mail/sent/99', '/mail/sent/12']) {
      const frame = await here.ask(path, {}, cookie);
      expect(frame.status).toBe(404);
      expect(frame.text).not.toContain('secret');
      expect(frame.headers['content-security-policy']).toBe(mailPolicy("'self'"));
    }
  });
});

test('an engine that fails while making a mail does not bring the host down', async () => {
  here.engine.mailFrame = () => Promise.reject(new Error('broken'));
  await expect(here.ask('/mail/sent/1', {}, cookie)).rejects.toThrow();
  expect((await here.ask('/', {}, cookie)).status).toBe(200);
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
