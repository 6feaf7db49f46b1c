import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { dispatcher } from '#electron/hosts/dispatch.ts';
import { launch } from '../journeys/launch.ts';
import { startProgram } from '../journeys/started-program.ts';
import { ask, makeClub, openClub, personNumber, someRecipient } from './club.ts';
import { milliseconds, Pair, rounds, writeFigures } from './figure.ts';

const folder = mkdtempSync(join(tmpdir(), 'rundpost-bench-main-'));
const small = join(folder, 'small');
const large = join(folder, 'large');
const commitsPerRound = 40;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the main figures', async () => {
  await makeClub(small, 40);
  await makeClub(large, 10_000);
  const browser = await launch('en');
  const [start, opening, commit, memory] = [new Pair(), new Pair(), new Pair(), new Pair()];
  for (let round = 0; round < rounds(); round += 1) {
    start.samples.push(await startToScreen(browser));
    start.against.push(await emptyPage(browser));
    opening.samples.push(await openAndClose(large));
    opening.against.push(await openAndClose(small));
    await commits(commit);
    memory.samples.push(await residentMegabytes(browser, large));
    memory.against.push(await residentMegabytes(browser, small));
  }
  await browser.close();
  const figures = [
    start.figure(
      'main.start-ms',
      'ms',
      'from starting the browser host on the practice club to its first screen with its lists',
      'an empty page of an empty Node server in the same browser',
    ),
    opening.figure(
      'main.open-10k-ms',
      'ms',
      'opening the engine on a club of 10,000 people',
      'opening it on the club of 40',
    ),
    commit.figure(
      'main.commit-ms',
      'ms',
      'one person edited, one after the other, each answered after its fsync, with 10,000 people',
      'appending 1 KiB to a file with fsync on the same disk',
    ),
    memory.figure(
      'main.rss-mb',
      'MB',
      'resident memory of the host with 10,000 people, their table open',
      'the same with 40 people',
    ),
  ];
  writeFigures(figures);
  for (const { samples, against } of figures) expect(samples.length).toBe(against.samples.length);
});

async function startToScreen(browser: Browser): Promise<number> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  let stop: () => Promise<unknown> = async () => undefined;
  const taken = await milliseconds(async () => {
    const program = await startProgram({ folder: small, language: 'en' });
    stop = () => program.stop();
    await page.goto(program.link);
    await page.getByText('Sunny Post').first().waitFor();
  });
  await context.close();
  await stop();
  return taken;
}

/** The floor under every start: the same browser, a process and a page that hold nothing. */
async function emptyPage(browser: Browser): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const server = createServer((_request, response) => response.end('<title>x</title><p>there'));
  const taken = await milliseconds(async () => {
    execFileSync(process.execPath, ['-e', '0']);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
    await page.getByText('there').waitFor();
  });
  await context.close();
  server.closeAllConnections();
  server.close();
  return taken;
}

async function openAndClose(club: string): Promise<number> {
  let close: () => Promise<void> = async () => undefined;
  const taken = await milliseconds(async () => {
    const engine = await openClub(club);
    close = () => engine.close();
    expect(engine.isOpen()).toBe(true);
  });
  await close();
  return taken;
}

async function commits(pair: Pair): Promise<void> {
  const engine = await openClub(large);
  const dispatch = dispatcher(engine);
  const recipientId = await someRecipient(dispatch);
  const file = await open(join(folder, 'plain.log'), 'a');
  for (let count = 0; count < commitsPerRound; count += 1) {
    const person = { ...personNumber(4242), givenName: `Name${count % 2}` };
    pair.samples.push(await milliseconds(() => ask(dispatch, 'recipients.edit', { recipientId, person })));
    pair.against.push(
      await milliseconds(async () => {
        await file.write(Buffer.alloc(1024, count));
        await file.sync();
      }),
    );
  }
  await file.close();
  await engine.close();
}

async function residentMegabytes(browser: Browser, club: string): Promise<number> {
  const program = await startProgram({ folder: club, language: 'en' });
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(program.link);
  await page.getByRole('link', { name: /All recipients/ }).click();
  await page.getByRole('row').nth(5).waitFor();
  const pid = String(program.process.pid);
  const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' }));
  await context.close();
  await program.stop();
  return kilobytes / 1024;
}
