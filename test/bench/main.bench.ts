import { readFileSync } from 'node:fs';
import { mkdtemp, open as openFile, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { test } from 'vitest';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { findChromium } from '../journeys/find-chromium.ts';
import { startProgram } from '../journeys/started-program.ts';
import { figure, report, timed } from './figures.ts';
import { addPeople, openPractice } from './many-people.ts';

const rounds = 7;
const commitsARound = 40;
const people = 10_000;

/** Time from starting the program to its first usable screen, in a browser that runs already. */
async function start(browser: Browser, folder: string): Promise<number> {
  const page = await browser.newPage();
  let program: Awaited<ReturnType<typeof startProgram>> | undefined;
  const taken = await timed(async () => {
    program = await startProgram({ folder, language: 'de' });
    await page.goto(program.link);
    await page.getByRole('link', { name: /^Sonnenpost/ }).waitFor();
  });
  await page.close();
  await program?.stop();
  return taken;
}

/** The same for a Node process that serves one line of HTML: what process and browser cost by themselves. */
async function floor(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const server = createServer((_request, response) =>
    response.end('<!doctype html><a href="/">Sonnenpost</a>'),
  );
  const taken = await timed(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await page.goto(`http://127.0.0.1:${String(port)}/`);
    await page.getByRole('link', { name: /^Sonnenpost/ }).waitFor();
  });
  await page.close();
  server.close();
  return taken;
}

/** Resident memory of a running program, in MB. */
async function memory(folder: string): Promise<number> {
  const program = await startProgram({ folder, language: 'de' });
  const status = readFileSync(`/proc/${String(program.process.pid)}/status`, 'utf8');
  await program.stop();
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

async function emptyClub(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-bench-'));
  await (await startProgram({ folder, language: 'de' })).stop();
  return folder;
}

test('main', async () => {
  const found = await findChromium();
  if (found.program === null) throw new Error(found.why);
  const browser = await chromium.launch({
    executablePath: found.program,
    env: { ...process.env, ...found.environment },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const small = await emptyClub();
  const big = await emptyClub();
  const prepared = await openPractice(big);
  await addPeople(prepared, people);
  await prepared.close();

  const samples = {
    start: [0],
    floor: [0],
    open: [0],
    plain: [0],
    commit: [0],
    append: [0],
    big: [0],
    small: [0],
  };
  for (const list of Object.values(samples)) list.pop();
  const raw = await openFile(join(small, 'raw'), 'w');
  const SQL = await loadSqlJs();
  const plainFile = join(small, 'plain.sqlite');
  try {
    await writePlain(SQL, plainFile);
    for (let round = 0; round < rounds; round += 1) {
      samples.start.push(await start(browser, small));
      samples.floor.push(await floor(browser));
      samples.plain.push(
        await timed(async () => {
          const database = new SQL.Database(await readFile(plainFile));
          database.exec('SELECT count(*) FROM recipient');
          database.close();
        }),
      );
      samples.open.push(await timed(async () => (await openPractice(big)).close()));
      const db = await openPractice(small);
      for (let commit = 0; commit < commitsARound; commit += 1) {
        const before = db.logSize;
        samples.commit.push(
          await timed(() => db.transaction(() => db.run('UPDATE delivery SET at = at + 1 WHERE id = 1'))),
        );
        const bytes = Buffer.alloc(Math.max(1, db.logSize - before));
        samples.append.push(
          await timed(async () => {
            await raw.write(bytes);
            await raw.datasync();
          }),
        );
      }
      await db.close();
      samples.big.push(await memory(big));
      samples.small.push(await memory(small));
    }
  } finally {
    await raw.close();
    await browser.close();
    for (const folder of [small, big]) await rm(folder, { recursive: true, force: true });
  }
  await report([
    figure('main.start-ms', 'ms', samples.start, {
      name: 'one line of HTML from an idle Node',
      samples: samples.floor,
    }),
    figure('main.open-10k-ms', 'ms', samples.open, {
      name: 'one plain SQLite table of them',
      samples: samples.plain,
    }),
    figure('main.commit-ms', 'ms', samples.commit, {
      name: 'bare append and fdatasync of as many bytes',
      samples: samples.append,
    }),
    figure('main.rss-mb', 'MB', samples.big, { name: 'the practice club of 40', samples: samples.small }),
  ]);

  /** What the store holds, unencrypted, as SQLite itself would keep it. */
  async function writePlain(sql: typeof SQL, path: string): Promise<void> {
    const db = await openPractice(big);
    const copy = new sql.Database();
    copy.run('CREATE TABLE recipient (id, address_id, given_name, family_name, sort_key)');
    const insert = copy.prepare('INSERT INTO recipient VALUES (?, ?, ?, ?, ?)');
    for (const row of db.all('SELECT id, address_id, given_name, family_name, sort_key FROM recipient')) {
      insert.run(Object.values(row));
    }
    insert.free();
    const file = await openFile(path, 'w');
    await file.write(copy.export());
    await file.close();
    copy.close();
    await db.close();
  }
});
