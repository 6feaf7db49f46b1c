import { lastWaiting } from '#domain/requests/request.ts';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { LetterReader } from '#electron/features/letters/ports.ts';
import type { Events, Log } from '#electron/features/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { Signal } from '#electron/features/signal.ts';
import { mayConcernUs } from './may-concern-us.ts';
import type { TakePorts } from './plan.ts';
import type { Cursor, IncomingLetter, Mailbox, MailboxPlace, RawBlobs } from './ports.ts';
import { AccountChanged, whileThere } from './same-account.ts';
import { quarantine, takeLetter } from './take-letter.ts';

/** A letter whose reading failed so often is put aside. */
const mostAttempts = 3;

export interface LookPorts extends TakePorts {
  readonly mailbox: Mailbox;
  readonly letterReader: LetterReader;
  readonly rawBlobs: RawBlobs;
  /** Writes to the owners about what was found. */
  readonly tellOwners: () => Promise<void>;
  /** A notice was queued. Called once that is durable. */
  readonly noticeQueued: () => void;
  readonly events: Events;
  readonly log: Log;
}

/** How a look ended. */
export type LookEnd =
  | { readonly kind: 'read' }
  /** There is no account, it was changed meanwhile, or somebody ended it. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: ConnectionProblem };

/**
 * Looks into the mailbox once and takes every new letter in. A letter that cannot be read holds its folder
 * until the next look and is put aside after the third; a failing store ends the look with its `Refusal`.
 * Whatever ends it, the cursors stand behind what was taken, and the next look goes on from there.
 */
export async function look(all: LookPorts, signal: Signal, taken: (count: number) => void): Promise<LookEnd> {
  const place = all.mailbox.place();
  if (place === null) return { kind: 'stopped' };
  const ports = { ...all, store: whileThere(all.store, all.mailbox, place) };
  try {
    return await walk(ports, place, signal, taken);
  } catch (error) {
    if (error instanceof AccountChanged) return { kind: 'stopped' };
    throw error;
  }
}

async function walk(
  ports: LookPorts,
  place: MailboxPlace,
  signal: Signal,
  taken: (count: number) => void,
): Promise<LookEnd> {
  const { mailbox, mailboxes } = ports;
  const { accountId } = place;
  const held = new Set<string>();
  let count = 0;
  const concerns = (head: Parameters<typeof mayConcernUs>[0]) => mayConcernUs(head, ports);
  for await (const step of mailbox.readNew(mailboxes.cursors(accountId), concerns, signal)) {
    if (signal.aborted) return { kind: 'stopped' };
    if (step.kind === 'failed') return step;
    const { folder } = step.kind === 'letter' ? step.letter : step.cursor;
    if (held.has(folder)) continue;
    if (step.kind === 'passed') {
      await pass(ports, accountId, step.cursor);
      continue;
    }
    if (!(await take(ports, accountId, step.letter))) held.add(folder);
    count += 1;
    taken(count);
  }
  if (signal.aborted) return { kind: 'stopped' };
  await ports.store.transaction(() => {
    const now = ports.clock.now();
    const over = ports.requests.waitingUntil(lastWaiting(now));
    if (over.length > 0) ports.requests.drop(over);
    mailboxes.noteCheck(accountId, now);
  });
  await ports.tellOwners();
  return { kind: 'read' };
}

/** Of letters that are none of our business nothing is kept but that they were passed. */
function pass({ store, mailboxes, clock }: LookPorts, accountId: number, cursor: Cursor): Promise<void> {
  return store.transaction(() => {
    mailboxes.moveCursor(accountId, cursor, clock.now());
  });
}

async function take(ports: LookPorts, accountId: number, letter: IncomingLetter): Promise<boolean> {
  try {
    const facts = await ports.letterReader.read(letter.bytes);
    tell(ports, await takeLetter(ports, accountId, letter, facts));
    return true;
  } catch (error) {
    if (error instanceof Refusal || error instanceof AccountChanged) throw error;
    const attempts = await ports.store.transaction(() => ports.mailboxes.countAttempt(accountId, letter));
    ports.log.note('letter.unreadable', { uid: letter.uid, attempts, error: String(error).slice(0, 60) });
    if (attempts < mostAttempts) return false;
    tell(ports, await quarantine(ports, accountId, letter));
    return true;
  }
}

function tell(ports: LookPorts, { letterId, topics }: Awaited<ReturnType<typeof takeLetter>>): void {
  if (letterId === null) return;
  ports.events.changed('letters', [letterId]);
  for (const topic of topics) ports.events.changed(topic);
  ports.noticeQueued();
}
