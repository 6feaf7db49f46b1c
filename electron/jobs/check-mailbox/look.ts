import { lastWaiting } from '#domain/requests/request.ts';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { Progress } from './letter-batches.ts';
import { letterBatches } from './letter-batches.ts';
import { mayConcernUs } from './may-concern-us.ts';
import type { Mailbox, MailboxPlace } from './ports.ts';
import { AccountChanged, whileThere } from './same-account.ts';
import type { BatchPorts } from './take-batch.ts';

export interface LookPorts extends BatchPorts {
  readonly mailbox: Mailbox;
  /** Writes to the owners about what was found. */
  readonly tellOwners: () => Promise<void>;
}

/** How a look ended. */
export type LookEnd =
  | { readonly kind: 'read' }
  /** There is no account, it was changed meanwhile, or somebody ended it. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: ConnectionProblem };

/**
 * Looks into the mailbox once and takes every new letter in, many in one transaction. A letter that cannot be read holds its folder
 * until the next look and is put aside after the third; a failing store ends the look with its `Refusal`.
 * Whatever ends it, the cursors stand behind what was taken, and the next look goes on from there.
 */
export async function look(
  all: LookPorts,
  signal: Signal,
  progress: (done: Progress) => void,
): Promise<LookEnd> {
  const place = all.mailbox.place();
  if (place === null) return { kind: 'stopped' };
  const ports = { ...all, store: whileThere(all.store, all.mailbox, place) };
  try {
    return await walk(ports, place, signal, progress);
  } catch (error) {
    if (error instanceof AccountChanged) return { kind: 'stopped' };
    throw error;
  }
}

async function walk(
  ports: LookPorts,
  { accountId }: MailboxPlace,
  signal: Signal,
  progress: (done: Progress) => void,
): Promise<LookEnd> {
  const { mailbox, mailboxes } = ports;
  const concerns = (head: Parameters<typeof mayConcernUs>[0]) => mayConcernUs(head, ports);
  const batches = letterBatches(ports, accountId, progress);
  for await (const step of mailbox.readNew(mailboxes.cursors(accountId), concerns, signal)) {
    if (signal.aborted) break;
    if (step.kind === 'failed') {
      await batches.end();
      return step;
    }
    await batches.add(step);
  }
  await batches.end();
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
