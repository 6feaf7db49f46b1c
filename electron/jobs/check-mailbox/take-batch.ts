import type { Topic } from '#contract/events.ts';
import type { LetterId } from '#domain/ids.ts';
import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import type { LetterReader } from '#electron/features/letters/ports.ts';
import type { Events, Log } from '#electron/features/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { TakePorts } from './plan.ts';
import type { IncomingLetter, RawBlobs } from './ports.ts';
import { AccountChanged } from './same-account.ts';
import type { Item, TakenLetter } from './take-letter.ts';
import { folderOf, quarantine, takeLetters } from './take-letter.ts';

export interface BatchPorts extends TakePorts {
  readonly letterReader: LetterReader;
  readonly rawBlobs: RawBlobs;
  /** A notice was queued. Called once that is durable. */
  readonly noticeQueued: () => void;
  readonly events: Events;
  readonly log: Log;
}

/** A letter that is being read, or what needs no reading. */
export type Reading =
  | { readonly kind: 'reading'; readonly letter: IncomingLetter; readonly facts: Promise<LetterFacts> }
  | Exclude<Item, { kind: 'letter' }>;

/** A letter whose reading failed so often is put aside. */
const mostAttempts = 3;

/**
 * Stores a batch, in one transaction where nothing is wrong with it. A letter that cannot be read, or not be stored,
 * joins its folder to `held`: what lies behind it there is left for the next look, until it was tried three times.
 */
export async function takeBatch(
  ports: BatchPorts,
  accountId: number,
  batch: readonly Reading[],
  held: Set<string>,
): Promise<void> {
  let together: Item[] = [];
  for (const reading of batch) {
    const folder = reading.kind === 'passed' ? reading.cursor.folder : reading.letter.folder;
    if (held.has(folder)) continue;
    try {
      together.push(await itemOf(reading));
    } catch (error) {
      await store(ports, accountId, together, held);
      together = [];
      // Storing what came before may have held the folder: then this one is not reached yet.
      if (reading.kind === 'reading' && !held.has(folder))
        await failed(ports, accountId, reading.letter, error, held);
    }
  }
  await store(ports, accountId, together, held);
}

async function itemOf(reading: Reading): Promise<Item> {
  if (reading.kind !== 'reading') return reading;
  return { kind: 'letter', letter: reading.letter, facts: await reading.facts };
}

/** All in one, or where that fails one by one, so that one bad letter costs no other its place. */
async function store(
  ports: BatchPorts,
  accountId: number,
  items: readonly Item[],
  held: Set<string>,
): Promise<void> {
  const [only] = items;
  if (only === undefined) return;
  try {
    tell(ports, await takeLetters(ports, accountId, items));
  } catch (error) {
    if (error instanceof Refusal || error instanceof AccountChanged) throw error;
    if (items.length > 1) {
      for (const item of items) if (!held.has(folderOf(item))) await store(ports, accountId, [item], held);
      return;
    }
    if (only.kind !== 'letter') throw error;
    await failed(ports, accountId, only.letter, error, held);
  }
}

async function failed(
  ports: BatchPorts,
  accountId: number,
  letter: IncomingLetter,
  error: unknown,
  held: Set<string>,
): Promise<void> {
  const attempts = await ports.store.transaction(() => ports.mailboxes.countAttempt(accountId, letter));
  ports.log.note('letter.unreadable', { uid: letter.uid, attempts, error: String(error).slice(0, 60) });
  if (attempts < mostAttempts) held.add(letter.folder);
  else tell(ports, [await quarantine(ports, accountId, letter)]);
}

/** One word for all of them: many letters must not make the window ask as often. */
function tell(ports: BatchPorts, taken: readonly TakenLetter[]): void {
  const ids = taken.flatMap(({ letterId }): LetterId[] => (letterId === null ? [] : [letterId]));
  if (ids.length === 0) return;
  ports.events.changed('letters', ids);
  for (const topic of new Set(taken.flatMap(({ topics }): readonly Topic[] => topics)))
    ports.events.changed(topic);
  ports.noticeQueued();
}
