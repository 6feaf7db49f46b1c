import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, canBuild } from './build.mjs';
import { electronBinary } from './electron-binary.mjs';
import { endTogether } from './end-together.mjs';
import { isOutdated } from './outdated.mjs';

/**
 * `npm start`: builds what is missing or old, then runs Electron where it is there or can be fetched and reports ready
 * in time, else the browser host. It says which, and why. Arguments after `--` go to the browser host.
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

/** Runs the desktop host; resolves to null when it is ready (or ended in good order), else to the reason why not. */
async function whyNotDesktop() {
  const { env, platform } = process;
  if (env.RUNDPOST_HOST === 'browser') return 'RUNDPOST_HOST says so';
  if (process.argv.length > 2) return 'arguments were given, and they belong to the browser host';
  if (platform === 'linux' && process.getuid?.() === 0) {
    return 'Electron refuses to run as root unless its sandbox is given up';
  }
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display for Electron';
  const { program, why: missing } = await electronBinary(root, env, fetchSeconds, () =>
    say(`Fetching Electron, once, for ${fetchSeconds} s at most (RUNDPOST_HOST=browser does without) ...`),
  );
  return program === null ? missing : runDesktop(program);
}

function runDesktop(program) {
  return new Promise((resolve) => {
    // The engine's own environment variable for the data folder goes along; nothing else is passed.
    const child = spawn(program, [root], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let ready = false;
    const tooLate = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`Electron was not ready within ${readySeconds} s`);
    }, readySeconds * 1000);
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      said = (said + chunk).slice(-4000);
      if (ready || !/Rundpost is (ready|already open)/.test(said)) return;
      ready = true;
      clearTimeout(tooLate);
      say('Running in Electron.');
      endTogether((signal) => child.kill(signal));
      resolve(null);
    });
    child.once('error', (error) => {
      clearTimeout(tooLate);
      resolve(`Electron did not start (${error.code})`);
    });
    child.once('exit', (code) => {
      clearTimeout(tooLate);
      if (ready) process.exitCode = code ?? 1;
      resolve(ready ? null : `Electron ended before it was ready (${code})`);
    });
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
