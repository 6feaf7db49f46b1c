import { expect, onTestFinished } from 'vitest';
import type { Child } from '../store/child-program.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { clubToSend } from './club-to-send.ts';
import { countingServer } from './counting-server.ts';
import type { Manner } from './counting-session.ts';
import { expectOneStateEach } from './expect-one-state.ts';
import { killWhileSending } from './kill-while-sending.ts';
import { seeded } from './seeded.ts';

export const killsOfOneMailing = 50;
const people = 300;
const connections = 3;

/** Kills engines while one mailing goes out through a server of that manner, and expects everybody in one state. */
export async function killOneMailing(
  sending: (folder: string, connections: string) => Child,
  seed: number,
  mannerOf: (random: () => number) => Manner,
): Promise<void> {
  console.log(`RUNDPOST_SEED=${String(seed)}`);
  const random = seeded(seed);
  // Once nobody is killed any more the server is kind, so that the mailing comes to its end.
  let kind = false;
  const server = await countingServer(() => (kind ? { deed: 'take', wait: 0 } : mannerOf(random)));
  onTestFinished(server.close);
  const folder = await scratchFolder();
  await clubToSend(folder, { people, port: server.port, user: 'club@example.org' });
  const story = await killWhileSending(() => sending(folder, String(connections)), server, {
    kills: killsOfOneMailing,
    connections,
    random,
    beforeTheLast: () => {
      kind = true;
    },
  });
  console.log(`killed ${String(story.kills)} times, ${String(story.unclear.size)} letters unclear`);
  await expectOneStateEach(folder, people, server, story);
  // By chance the letters may come to their end a little earlier.
  expect(story.kills).toBeGreaterThanOrEqual(killsOfOneMailing * 0.9);
  // Else no kill fell between a dot and its answer, and nothing was tried.
  expect(story.unclear.size).toBeGreaterThan(0);
}
