import { writeSync } from 'node:fs';
import type { Argument, CallName, Output } from '#contract/contract.ts';
import { openEngine } from '#electron/engine.ts';
import { noKeychain } from '#electron/store/keys/no-keychain.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';

/**
 * Opens the engine in the folder given, with the worker given that reads tables, and does one long thing, printing `begun` before it and `ended` after it:
 * `undo` takes the newest act back, `send` freezes the newest draft, `schedule` lets it leave by itself in a moment,
 * `import` stores a file.
 */
const [, , folder = '', readTable = '', what = ''] = process.argv;
const none = new URL('none.mjs', readTable);
const engine = await openEngine({
  folder,
  language: 'de',
  clock: systemClock,
  randomness: systemRandomness,
  log: { note: () => undefined },
  keychain: noKeychain,
  workers: { deriveKey: none, readLetter: none, readTable: new URL(readTable), passphraseStrength: none },
});

async function ask<N extends CallName>(name: N, input: Argument<N>): Promise<Output<N>> {
  const handler: unknown = engine.handlers[name];
  if (typeof handler !== 'function') throw new Error(name);
  const value: Output<N> = await handler(input);
  await engine.settled();
  return value;
}

async function undo(): Promise<void> {
  const act = await ask('acts.last', {});
  if (act === null) throw new Error('no act');
  writeSync(1, 'begun\n');
  await ask('acts.undo', { actId: act.id });
}

async function send(): Promise<void> {
  const draft = (await ask('mailings.all', { search: '' })).find(({ state }) => state === 'draft');
  if (draft === undefined) throw new Error('no draft');
  const { receiving } = await ask('mailings.check', { mailingId: draft.id });
  writeSync(1, 'begun\n');
  await ask('mailings.send', { mailingId: draft.id, people: receiving });
}

async function schedule(): Promise<void> {
  const mailings = () => ask('mailings.all', { search: '' });
  const draft = (await mailings()).find(({ state }) => state === 'draft');
  if (draft === undefined) throw new Error('no draft');
  // Long enough for the check of thousands on a busy machine.
  const at = systemClock.now() + 6_000;
  await ask('mailings.schedule', { mailingId: draft.id, at });
  await systemClock.wait(at - systemClock.now() - 20);
  writeSync(1, 'begun\n');
  while ((await mailings()).some(({ state }) => state === 'scheduled')) await systemClock.wait(20);
}

async function bring(): Promise<void> {
  const rows = Array.from({ length: 2_000 }, (_, index) => `Neu;N${index};neu.${index}@example.org`);
  const bytes = Buffer.from(`Vorname;Nachname;E-Mail\n${rows.join('\n')}\n`);
  const [list] = await ask('lists.all', {});
  const { importId } = await ask('imports.begin', {
    listId: list?.id ?? null,
    name: 'neue.csv',
    bytes: bytes.length,
  });
  await ask('imports.chunk', { importId, data: bytes.toString('base64') });
  const { columns } = await ask('imports.read', { importId });
  const targets = columns.map(({ target }) => target);
  await ask('imports.map', { importId, listId: list?.id ?? null, targets, makeSalutation: true });
  await ask('imports.consent', { importId, how: 'paper', since: null, note: '', evidence: null });
  await ask('imports.trial', { importId });
  await ask('imports.run', { importId });
  writeSync(1, 'begun\n');
  while ((await ask('jobs.all', {})).some(({ kind }) => kind === 'import-file')) await systemClock.wait(5);
}

const works = new Map([
  ['undo', undo],
  ['send', send],
  ['schedule', schedule],
  ['import', bring],
]);
await works.get(what)?.();
writeSync(1, 'ended\n');
await engine.close();
