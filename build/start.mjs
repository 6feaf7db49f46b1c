import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, canBuild } from './build.mjs';
import { electronBinary } from './electron-binary.mjs';
import { endTogether } from './end-together.mjs';
import { isOutdated } from './outdated.mjs';
import { runDesktop } from './run-desktop.mjs';
import { whyNotTried } from './why-no-desktop.mjs';

/**
 * `npm start`: builds what is missing or old, then runs Electron where it is there or can be fetched and reports ready
 * in time, else the browser host. It says which, and why. Arguments after `--` go to the browser host, which they alone
 * ask for already; with RUNDPOST_HOST=desktop Electron is tried before.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const readySeconds = 15;
const fetchSeconds = 120;
const say = (sentence) => console.log(sentence);

if (isOutdated(root)) {
  if (!canBuild(root)) {
    say('What Rundpost is built with is not installed: run "npm ci" first.');
    process.exit(1);
  }
  say('Building Rundpost ...');
  const code = await build(root);
  if (code !== 0) process.exit(code);
}

const why = await whyNotDesktop();
if (why !== null) {
  say(`Running in the browser: ${why}.`);
  runBrowserHost();
}

/** Runs the desktop host; resolves to null when it is ready, else to the reason why not. */
async function whyNotDesktop() {
  const refused = whyNotTried({
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    environment: process.env,
    hasArguments: process.argv.length > 2,
  });
  if (refused !== null) return refused;
  const { program, why: missing } = await electronBinary(root, process.env, fetchSeconds, () =>
    say(`Fetching Electron, once, for ${fetchSeconds} s at most (RUNDPOST_HOST=browser does without) ...`),
  );
  return program === null
    ? missing
    : runDesktop(program, root, { seconds: readySeconds, terminal: process, onReady: live });
}

/** Electron and this process end with each other from now on. */
function live(desktop) {
  say('Running in Electron.');
  endTogether((signal) => desktop.kill(signal));
  desktop.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

function runBrowserHost() {
  const host = join(root, 'out', 'main', 'browser.js');
  const child = spawn(process.execPath, [host, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  endTogether((signal) => child.kill(signal));
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 130);
  });
}
