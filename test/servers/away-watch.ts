import { readFile, readdir } from 'node:fs/promises';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { awayLetter } from './away-letter.ts';
import type { MailWorld } from './mail-world.ts';
import { maildirOf } from './maildir.ts';
import { submit } from './submit.ts';

/** Watches a mailbox as a person's phone does, and answers what arrives. Resolves the returned call when it stopped. */
export function answerWhileAway(world: MailWorld, address: string, home: string): () => Promise<void> {
  const arrivals = join(maildirOf(home, 'INBOX'), 'new');
  const seen = new Set<string>();
  let work = Promise.resolve();
  const look = async () => {
    for (const name of await readdir(arrivals)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const letter = await readFile(join(arrivals, name));
      const returnPath = /^Return-Path: <(.*)>/i.exec(letter.toString('latin1'))?.[1] ?? '';
      const answer = awayLetter(address, returnPath, letter, new Date());
      if (answer !== null) await submit(world, address, { from: '', to: [returnPath] }, answer);
    }
  };
  const watcher = watch(arrivals, () => {
    work = work.then(look);
  });
  return async () => {
    watcher.close();
    await work;
  };
}
