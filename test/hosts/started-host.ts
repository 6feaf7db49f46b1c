import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserHost } from '#electron/hosts/browser/server.ts';
import { openBrowserHost } from '#electron/hosts/browser/server.ts';
import { staticFiles } from '#electron/hosts/static-files.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import type { Answer, Question } from './ask.ts';
import { ask } from './ask.ts';
import { FakeEngine } from './fake-engine.ts';

export interface StartedHost {
  readonly host: BrowserHost;
  readonly engine: FakeEngine;
  readonly port: number;
  readonly deserted: () => number;
  /** Asks under the host's own name, with a cookie where one is given. */
  ask(path: string, question?: Question, cookie?: string): Promise<Answer>;
  /** Follows a new link and comes back with its cookie. */
  enter(): Promise<string>;
  close(): Promise<void>;
}

/** A real browser host on a real port, with a small window and an engine of the test's own. */
export async function startHost(engine = new FakeEngine(), graceMilliseconds = 50): Promise<StartedHost> {
  const folder = mkdtempSync(join(tmpdir(), 'rundpost-hosts-'));
  const inside = join(folder, 'renderer');
  mkdirSync(join(inside, 'assets'), { recursive: true });
  writeFileSync(join(inside, 'index.html'), '<!doctype html><title>Rundpost</title>');
  writeFileSync(join(inside, 'assets', 'app.js'), 'void 0;');
  writeFileSync(join(folder, 'outside.txt'), 'not for windows');
  let deserted = 0;
  const host = await openBrowserHost({
    engine,
    randomness: systemRandomness,
    files: staticFiles(inside),
    onDeserted: () => (deserted += 1),
    graceMilliseconds,
  });
  const port = Number(new URL(host.address.origin).port);
  const askHere = (path: string, question: Question = {}, cookie?: string) =>
    ask(port, path, {
      ...question,
      headers: {
        host: host.address.host,
        ...(cookie === undefined ? {} : { cookie }),
        ...(question.method === 'POST'
          ? { origin: host.address.origin, 'content-type': 'application/json' }
          : {}),
        ...question.headers,
      },
    });
  return {
    host,
    engine,
    port,
    deserted: () => deserted,
    ask: askHere,
    enter: async () => cookieIn(await askHere(pathOf(host.newLink()))),
    close: async () => {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function pathOf(link: string): string {
  const { pathname, search } = new URL(link);
  return `${pathname}${search}`;
}

export function cookieIn(answer: Answer): string {
  return (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '').join('; ');
}
