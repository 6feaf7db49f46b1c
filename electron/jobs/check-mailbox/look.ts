import type { LetterReader } from '#electron/features/letters/ports.ts';
import type { Events, Log } from '#electron/features/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { TakePorts } from './plan.ts';
import type { IncomingLetter, Mailbox, RawBlobs } from './ports.ts';
import { quarantine, takeLetter } from './take-letter.ts';

/** A letter whose reading failed so often is put aside. */
const mostAttempts = 3;

export interface LookPorts extends TakePorts {
  readonly mailbox: Mailbox;
  readonly letterReader: LetterReader;
  readonly rawBlobs: RawBlobs;
  readonly events: Events;
  readonly log: Log;
}

/**
 * Looks into the mailbox once and takes every new letter in. A letter that cannot be read holds its folder
 * until the next look and is put aside after the third; a failing store ends the look with its `Refusal`.
 */
export async function look(ports: LookPorts, signal: Signal, taken: (count: number) => void): Promise<void> {
  const { mailbox, mailboxes } = ports;
  const held = new Set<string>();
  let count = 0;
  for await (const letter of mailbox.readNew(mailboxes.cursors(mailbox.accountId), signal)) {
    if (signal.aborted) return;
    if (held.has(letter.folder)) continue;
    if (!(await take(ports, letter))) held.add(letter.folder);
    count += 1;
    taken(count);
  }
  if (signal.aborted) return;
  await ports.store.transaction(() => {
    mailboxes.noteCheck(mailbox.accountId, ports.clock.now());
  });
}

async function take(ports: LookPorts, letter: IncomingLetter): Promise<boolean> {
  const { accountId } = ports.mailbox;
  try {
    const facts = await ports.letterReader.read(letter.bytes);
    tell(ports, await takeLetter(ports, accountId, letter, facts));
    return true;
  } catch (error) {
    if (error instanceof Refusal) throw error;
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
}
