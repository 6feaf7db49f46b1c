import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DoubleProgram } from './double-program.ts';
import { startDoubleProgram } from './double-program.ts';
import { openStageBrowser } from './stage-browser.ts';

interface SmallProgram {
  /** The body of its main process, an ES module. */
  readonly main: string;
  /** The body of its preload, CommonJS. */
  readonly preload?: string;
}

const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>small</title><p>${body}</p>`;

/** What every small program begins with: a scheme, one page, and a window that shows it. */
const frame = (preload: string, main: string) => `
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron';
app.setPath('userData', process.env.RUNDPOST_DATA);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
await app.whenReady();
const html = { headers: { 'content-type': 'text/html' } };
protocol.handle('app', () => new Response(${JSON.stringify(page('small'))}, html));
const window = new BrowserWindow({ webPreferences: { preload: ${JSON.stringify(preload)} } });
${main}
await window.loadURL('app://small/');
console.log('shown');
`;

/** Starts a program of a few lines in the double, to look at the double itself; `again` starts it on the same data. */
export async function smallProgram({ main, preload = '' }: SmallProgram) {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-small-'));
  const stage = await openStageBrowser({ language: 'de' });
  const started: DoubleProgram[] = [];
  onTestFinished(async () => {
    for (const program of started) await program.stop('SIGKILL');
    await stage.browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const files = { main: join(folder, 'main.mjs'), preload: join(folder, 'preload.cjs') };
  await writeFile(files.preload, preload);
  await writeFile(files.main, frame(files.preload, main));
  const again = async () => {
    const program = await startDoubleProgram(stage, { folder, main: files.main });
    started.push(program);
    return program;
  };
  return { program: await again(), again };
}
