import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bridge } from '../worlds/bridge.ts';
import { pack, unpack } from '../worlds/pack.ts';
import { pageWorld } from '../worlds/page-world.ts';
import { preloadWorld } from '../worlds/preload-world.ts';
import { cdp } from './cdp.ts';

export const preloadWorldName = 'Electron Isolated Context';
export const bindingName = 'doubleBinding';

/**
 * Lets the built preload run in an isolated world of the page before the page itself, and gives the page an end of the
 * bridge. Which of the document's events carry the bridge is a secret of both worlds.
 */
export async function layPreload(sessionId: string, path: string, args: readonly string[]): Promise<void> {
  const ends = `((here, there) => (${bridge.toString()})(${JSON.stringify(randomUUID())}, here, there))`;
  const preload = JSON.stringify({ binding: bindingName, platform: process.platform, args });
  const run = `((require, process) => { const module = { exports: {} }; const exports = module.exports;\n${readFileSync(path, 'utf8')}\n})`;
  // `pack` and `unpack` call themselves by their names.
  const source = `{ ${pack.toString()}\n${unpack.toString()}\n(${preloadWorld.toString()})(${preload}, ${run}, ${ends}, pack, unpack); }`;
  await cdp('Runtime.addBinding', { name: bindingName, executionContextName: preloadWorldName }, sessionId);
  await cdp(
    'Page.addScriptToEvaluateOnNewDocument',
    { source: `(${pageWorld.toString()})(${ends})` },
    sessionId,
  );
  await cdp('Page.addScriptToEvaluateOnNewDocument', { source, worldName: preloadWorldName }, sessionId);
}
