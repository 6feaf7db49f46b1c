import type { PracticeLetterTable } from '#electron/features/mailbox/ports.ts';
import type { Clock } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { Cursor, Mailbox, MailboxStep } from '#electron/jobs/check-mailbox/ports.ts';

const folder = 'INBOX';
const uidValidity = 1;
const slice = 20;

export interface PracticeMailboxPorts {
  readonly practiceLetters: PracticeLetterTable;
  readonly clock: Clock;
}

/** The practice club's mailbox: planned answers once they are due, by rising UID, as an IMAP server has them. */
export function practiceMailbox(ports: PracticeMailboxPorts, accountId: number): Mailbox {
  return {
    place: () => ({ accountId, key: 'practice' }),
    readNew: (cursors, _concerns, signal) => arrived(ports, lastUid(cursors), signal),
    nextLook: (cursors) => ports.practiceLetters.nextDue(lastUid(cursors)),
  };
}

async function* arrived(
  { practiceLetters, clock }: PracticeMailboxPorts,
  after: number,
  signal: Signal,
): AsyncGenerator<MailboxStep> {
  let last = after;
  for (;;) {
    const letters = practiceLetters.due(last, clock.now(), slice);
    if (letters.length === 0) return;
    for (const { uid, dueAt, bytes } of letters) {
      if (signal.aborted) return;
      yield { kind: 'letter', letter: { folder, uidValidity, uid, receivedAt: dueAt, bytes } };
      last = uid;
    }
  }
}

function lastUid(cursors: readonly Cursor[]): number {
  const cursor = cursors.find((known) => known.folder === folder && known.uidValidity === uidValidity);
  return cursor?.lastUid ?? 0;
}
