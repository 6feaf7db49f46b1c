import { join } from 'node:path';
import { openEngine } from '#electron/engine.ts';
import { systemClock } from '#electron/system/clock.ts';
import { logFile } from '#electron/system/log-file.ts';
import { systemKeychain } from '#electron/system/keychain.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { staticFiles } from '../static-files.ts';
import { withHost } from '../with-host.ts';
import { guessLanguage } from '../guess-language.ts';
import { noDesktop } from './no-desktop.ts';
import { onLines } from './on-lines.ts';
import type { OpenWindow } from './open-window.ts';
import { openWindow } from './open-window.ts';
import { startOptions } from './options.ts';
import { openBrowserHost } from './server.ts';
import { describeWindow, notOpened } from './speak.ts';

/** The browser host: the same engine and the same window as the desktop host, over loopback. */
const options = startOptions(process.argv.slice(2), process.env, process.platform);
const log = logFile(join(options.folder, 'engine.log'), systemClock);
const engine = withHost(
  await openEngine({
    folder: options.folder,
    language: guessLanguage(),
    clock: systemClock,
    randomness: systemRandomness,
    log,
    workers: {
      deriveKey: new URL('derive-key-worker.js', import.meta.url),
      readLetter: new URL('read-letter-worker.js', import.meta.url),
      readTable: new URL('read-csv-worker.js', import.meta.url),
      passphraseStrength: new URL('passphrase-strength-worker.js', import.meta.url),
    },
    keychain: systemKeychain(),
    ...(options.perSecond === null ? {} : { sending: { perSecond: options.perSecond } }),
  }),
  noDesktop,
);
let window: OpenWindow | null = null;
let askedToEnd: number | null = null;

const host = await openBrowserHost({
  engine,
  randomness: systemRandomness,
  files: staticFiles(join(import.meta.dirname, '..', 'renderer')),
  onDeserted: () => {
    console.log('The last window was closed: Rundpost ends.');
    void end();
  },
  graceMilliseconds: options.graceSeconds * 1000,
});

/**
 * Ends once, however often it is asked for: one Ctrl+C comes from the terminal and again from `npm start`.
 * Another one, a second later, does not wait.
 */
async function end(): Promise<void> {
  const now = performance.now();
  if (askedToEnd !== null) {
    if (now - askedToEnd > 1000) process.exit(130);
    return;
  }
  askedToEnd = now;
  await host.close();
  await engine.close();
  await window?.forget();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

const printLink = () => console.log(`Open this link, once: ${host.newLink()}`);
console.log(`The data lie in ${options.folder}`);
if ((await engine.handlers['store.status']?.({}))?.state === 'failed') console.log(notOpened);
if (options.opens) {
  window = await openWindow(host.newLink(), {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
  });
  console.log(describeWindow(window.opened));
}
if (window === null || window.opened.by === 'nothing') printLink();
console.log('Enter shows another link, Ctrl+C ends Rundpost.');
onLines(process.stdin, printLink);
