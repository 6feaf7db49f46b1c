import { spawn } from 'node:child_process';
import { whyEnded, whyNotStarted } from './why-no-desktop.mjs';

const kept = 8000;

/**
 * Runs the desktop host in Electron; resolves to null once it says that it is ready, else to the reason why not.
 * Whatever has not said so after `seconds` is ended. What it writes is handed to `terminal`; `onReady` gets the process.
 */
export function runDesktop(program, root, { seconds, terminal, onReady }) {
  return new Promise((resolve) => {
    // The engine's own environment variable for the data folder goes along; nothing else is passed.
    const child = spawn(program, [root], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let ready = false;
    const settle = (why) => {
      clearTimeout(tooLate);
      resolve(why);
    };
    const tooLate = setTimeout(() => {
      child.kill('SIGKILL');
      settle(`Electron was not ready within ${seconds} s`);
    }, seconds * 1000);
    const listen = (stream, out) =>
      stream.on('data', (chunk) => {
        out.write(chunk);
        said = (said + chunk).slice(-kept);
        if (ready || !/Rundpost is (ready|already open)/.test(said)) return;
        ready = true;
        onReady(child);
        settle(null);
      });
    listen(child.stdout, terminal.stdout);
    listen(child.stderr, terminal.stderr);
    child.once('error', (error) => settle(whyNotStarted(error.code)));
    // "close" and not "exit": what it wrote at its end says why.
    child.once('close', (code, signal) => ready || settle(whyEnded({ said, code, signal })));
  });
}
