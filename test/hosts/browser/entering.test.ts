import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StartedHost } from '../started-host.ts';
import { cookieIn, pathOf, startHost } from '../started-host.ts';
import { ask } from '../ask.ts';

let here: StartedHost;
beforeEach(async () => {
  here = await startHost();
});
afterEach(() => here.close());

describe('the one-time link', () => {
  test('answers 200 with a page that moves on by itself, without a script, and sets a cookie', async () => {
    const answer = await here.ask(pathOf(here.host.newLink()), {
      headers: { 'accept-language': 'de-DE,de' },
    });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<meta http-equiv="refresh" content="0;url=/">');
    expect(answer.text).toContain('Rundpost wird geöffnet.');
    expect(answer.text).not.toContain('<script');
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^rundpost=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test('is not spent by being fetched, only by its cookie coming back', async () => {
    const link = pathOf(here.host.newLink());
    const first = await here.ask(link);
    const second = await here.ask(link);
    expect(second.status).toBe(200);
    expect((await here.ask('/', {}, cookieIn(second))).status).toBe(200);
    expect((await here.ask(link)).status).toBe(403);
    expect((await here.ask('/', {}, cookieIn(first))).status).toBe(403);
    expect((await here.ask('/', {}, cookieIn(second))).status).toBe(200);
  });

  test('ends when another is printed before it was used; whoever is inside stays inside', async () => {
    const inside = await here.enter();
    expect((await here.ask('/', {}, inside)).status).toBe(200);
    const older = pathOf(here.host.newLink());
    const newer = pathOf(here.host.newLink());
    expect((await here.ask(older)).status).toBe(403);
    expect((await here.ask(newer)).status).toBe(200);
    expect((await here.ask('/', {}, inside)).status).toBe(200);
  });

  test('gives no cookie for a wrong, missing or guessed key, and says how to get another', async () => {
    here.host.newLink();
    for (const path of ['/enter', '/enter?k=', '/enter?k=wrong', '/enter?x=1']) {
      const answer = await here.ask(path, { headers: { 'accept-language': 'en' } });
      expect(answer.status).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.text).toContain('Enter shows a new link');
    }
  });

  test('stands in no other request: its answer is never stored and sends no referrer', async () => {
    const answer = await here.ask(pathOf(here.host.newLink()));
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });
});

describe('who is turned away', () => {
  test('everything without a cookie, or with a foreign one', async () => {
    for (const path of ['/', '/assets/app.js', '/events', '/mail/draft/1/0']) {
      expect((await here.ask(path)).status).toBe(403);
      expect((await here.ask(path, {}, 'rundpost=guess')).status).toBe(403);
    }
    expect((await here.ask('/call', { method: 'POST', body: '{}' })).status).toBe(403);
  });

  test('another Host, so that no other site can lead here by its DNS', async () => {
    const cookie = await here.enter();
    const { port } = here;
    for (const host of [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `other.localhost:${port}`,
      'example.org',
      '',
    ]) {
      const answer = await ask(port, '/', { headers: { host, cookie } });
      expect([400, 421]).toContain(answer.status);
      expect(answer.text).not.toContain('<title>');
    }
    expect((await ask(port, '/', { headers: { host: 'example.org', cookie } })).status).toBe(421);
  });

  test('another Origin, also from another port of this computer', async () => {
    const cookie = await here.enter();
    for (const origin of [
      'https://example.org',
      'null',
      'http://localhost:1',
      `http://127.0.0.1:${here.port}`,
    ]) {
      const post = { method: 'POST', body: '{}', headers: { origin } };
      expect((await here.ask('/call', post, cookie)).status).toBe(403);
      expect((await here.ask('/', { headers: { origin } }, cookie)).status).toBe(403);
    }
  });

  test('a call that names no origin at all, and anything another page fetches', async () => {
    const cookie = await here.enter();
    const nameless = await ask(here.port, '/call', {
      method: 'POST',
      headers: { host: here.host.address.host, cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(nameless.status).toBe(403);
    for (const site of ['cross-site', 'same-site', 'none']) {
      const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
      expect((await here.ask('/assets/app.js', { headers }, cookie)).status).toBe(403);
    }
  });

  test('a person arriving by link or by typing comes in', async () => {
    const cookie = await here.enter();
    const headers = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' };
    expect((await here.ask('/', { headers }, cookie)).status).toBe(200);
  });
});
