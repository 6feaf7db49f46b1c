import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { build } from '../build/build.mjs';
import { findElectron } from '../build/electron-binary.mjs';
import { whyNotHere } from '../build/why-no-desktop.mjs';
import { outcomesIn, summary } from './outcomes.mjs';

/**
 * `npm test`: builds once, runs the tests of all rooms, then the journeys through the built program, and the two main
 * ones in the double and, where it can start, in Electron. The last line is `N passed, N failed`. With RUNDPOST_COMPLETE=1 whatever is skipped counts as failed.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const host = process.env.HOST || 'browser';
const complete = process.env.RUNDPOST_COMPLETE === '1';
const mainStories = ['test/journeys/practice.journey.ts', 'test/journeys/real-mail.journey.ts'];
const folder = mkdtempSync(join(tmpdir(), 'rundpost-test-'));

try {
  const built = (await build(root)) === 0;
  const rooms = await vitest('vitest.config.ts', 'rooms');
  const told = built ? await vitest('vitest.journeys.config.ts', 'journeys') : [];
  const journeys = [...told];
  // The two main stories once more, by the desktop's main process and preload.
  for (const desktop of built && host === 'browser' ? desktops() : []) {
    journeys.push(...(await vitest('vitest.journeys.config.ts', desktop, mainStories)));
  }
  const { lines, passed, failed } = summary({ built, rooms, journeys, host, complete });
  for (const line of lines) console.log(line);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The double everywhere, and Electron itself wherever its program is and can start. */
function desktops() {
  const { platform, env: environment } = process;
  const isThere = findElectron(root, environment) !== null;
  const starts = isThere && whyNotHere({ platform, environment, isRoot: process.getuid?.() === 0 }) === null;
  return starts ? ['double', 'electron'] : ['double'];
}

/** Runs one configuration, or some files of it, with what it says on the terminal; resolves to the outcome of each test. */
async function vitest(config, name, files = []) {
  const report = join(folder, `${name}.json`);
  const tool = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const code = await run(
    process.execPath,
    [
      tool,
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ],
    name === 'double' || name === 'electron' ? name : host,
  );
  return outcomesIn(readReport(report), code, name);
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function run(program, args, on) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, HOST: on } });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
