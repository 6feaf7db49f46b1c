import type { Cursor, Mailbox, MailboxStep } from '#electron/jobs/check-mailbox/ports.ts';
import { arrivalFolders } from './folders.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { AccountPorts, ImapOptions } from './open-account.ts';
import { keyOf, openAccount } from './open-account.ts';
import type { FolderReading } from './read-folder.ts';
import { readFolder } from './read-folder.ts';

/** Between two looks, in milliseconds. */
const lookEvery = 5 * 60_000;
/** A folder that turns up later was made by its first letters; so far back they are looked for, in milliseconds. */
const newFolderDays = 2 * 24 * 60 * 60_000;

/**
 * The club's mailbox over IMAP. Each look is one connection of its own. The very first look at an account reads no
 * letter at all: it only notes where each folder ends, so that nobody's old private mail is gone through.
 */
export function imapMailbox(ports: AccountPorts, options: ImapOptions = {}): Mailbox {
  return {
    place: () => {
      const account = ports.accounts.get();
      return account === null ? null : { accountId: account.id, key: keyOf(account) };
    },
    nextLook: (_cursors, lookedAt) => (lookedAt === null ? ports.clock.now() : lookedAt + lookEvery),
    readNew: async function* (cursors, concerns, signal) {
      const opened = await openAccount(ports, options, signal);
      if (opened === null || signal.aborted) return;
      if (opened.kind === 'failed') {
        yield opened;
        return;
      }
      const { connection } = opened;
      const account = ports.accounts.get();
      const chosen = account === null ? [] : (options.chosen?.(account.id) ?? []);
      const since = cursors.length === 0 ? null : new Date(ports.clock.now() - newFolderDays);
      try {
        yield* readFolders(connection, cursors, { since, concerns }, chosen);
      } catch (error) {
        if (!signal.aborted) yield { kind: 'failed', problem: connection.problemOf(error) };
      } finally {
        connection.close();
      }
    },
  };
}

async function* readFolders(
  connection: ImapConnection,
  cursors: readonly Cursor[],
  how: Pick<FolderReading, 'since' | 'concerns'>,
  chosen: readonly string[],
): AsyncGenerator<MailboxStep> {
  for (const folder of await arrivalFolders(connection, chosen)) {
    const cursor = cursors.find((known) => known.folder === folder) ?? null;
    try {
      yield* readFolder(connection, { ...how, folder, cursor });
    } catch (error) {
      // A folder of spam, or one that was deleted meanwhile, that may not be opened is no reason to leave the inbox unread.
      if (folder === 'INBOX' || !wasRefused(error)) throw error;
    }
  }
}

/** The server answered NO: the connection is well. */
function wasRefused(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'responseStatus') === 'NO';
}
