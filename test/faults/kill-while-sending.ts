import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Child } from '../store/child-program.ts';
import type { CountingServer } from './counting-server.ts';

export interface Plan {
  readonly kills: number;
  readonly connections: number;
  readonly random: () => number;
  readonly beforeTheLast: () => void;
}

/** What was seen while an engine was killed again and again until its mailing was done. */
export interface Story {
  readonly kills: number;
  /** Each Message-ID that was unclear after a kill, and whether the server had taken that letter by then. */
  readonly unclear: ReadonlyMap<string, boolean>;
  /** More letters became unclear at once than connections were cut: what the engine and the server each said. */
  readonly tooMany: readonly string[];
}

const standing = z.object({ waiting: z.number(), unclear: z.array(z.string()) });
/** Nothing has happened for so long that something is wrong, in milliseconds. */
const patience = 60_000;
/** Letters are kept for so many kills more, so that the last engine has some to send. */
const spare = 5;
/** One engine in so many is killed before it can have said anything. */
const early = 0.1;

/**
 * Starts an engine on the club and kills it at a moment by chance, again and again; the last one finishes. The
 * moments are chosen so that the letters last for all kills.
 */
export async function killWhileSending(
  start: () => Child,
  server: CountingServer,
  plan: Plan,
): Promise<Story> {
  const { random, connections } = plan;
  const unclear = new Map<string, boolean>();
  const tooMany: string[] = [];
  let kills = 0;
  let cut = 0;
  /** Of answers kept from earlier engines whose unclear letters were looked at. */
  let keptBack = 0;
  for (;;) {
    const mayKill = kills < plan.kills;
    if (!mayKill) plan.beforeTheLast();
    const unanswered = server.unanswered();
    const child = start();
    if (mayKill && random() < early) {
      await pause(random() * 400);
    } else {
      const line = await within(child.line(), child);
      if (line === null) throw new Error('the engine ended by itself');
      if (!line.includes('waiting')) {
        await child.ended;
        break;
      }
      const now = standing.parse(JSON.parse(line));
      const fresh = now.unclear.filter((id) => !unclear.has(id));
      if (fresh.length > cut * connections + server.unanswered() - keptBack)
        tooMany.push(`${String(fresh.length)} unclear after ${String(cut)} kills`);
      for (const id of fresh) unclear.set(id, server.copies.has(id));
      [cut, keptBack] = [0, unanswered];
      if (!mayKill) {
        await within(child.line(), child);
        await child.ended;
        break;
      }
      const each = now.waiting / (plan.kills - kills + spare);
      await server.more(Math.floor(random() * 2 * Math.max(0, each - connections)), 3_000);
      await pause(random() * 12);
    }
    child.kill();
    await child.ended;
    await server.left();
    kills += 1;
    cut += 1;
  }
  return { kills, unclear, tooMany };
}

async function within<T>(work: Promise<T>, child: Child): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      child.kill();
      reject(new Error('the engine neither ends nor says anything'));
    }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
