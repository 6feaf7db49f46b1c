import type { Cursor, MailboxWatch } from '#electron/jobs/check-mailbox/ports.ts';
import type { AccountPorts, ImapOptions } from './open-account.ts';
import type { ImapConnection } from './imap-connection.ts';
import { newUids } from './new-uids.ts';
import { openAccount } from './open-account.ts';

/** Between two rounds of listening that a server ended at once, in milliseconds. */
const pause = 1000;

/**
 * One connection in IDLE (RFC 2177) on INBOX, read-only. A server without IDLE is asked every two minutes on the
 * same connection.
 */
export function imapWatch(ports: AccountPorts, options: ImapOptions = {}): MailboxWatch {
  return {
    listen: async (signal, news, cursors) => {
      const opened = await openAccount(ports, options, signal);
      if (opened === null) return null;
      if (opened.kind === 'failed') return signal.aborted ? null : opened.problem;
      const { connection } = opened;
      const { client } = connection;
      client.on('exists', ({ count, prevCount }) => {
        if (count > prevCount) news();
      });
      try {
        if (await cameBefore(connection, cursors)) news();
        while (client.usable) {
          await client.idle();
          await ports.clock.wait(pause, signal);
        }
        return signal.aborted ? null : connection.problemOf(null);
      } catch (error) {
        return signal.aborted ? null : connection.problemOf(error);
      } finally {
        connection.close();
      }
    },
  };
}

/**
 * Opens INBOX; answers whether letters lie in it that no look has reached. By UID and not by their number, which a
 * deletion lowers: from here on the server tells of every letter.
 */
async function cameBefore(connection: ImapConnection, cursors: () => readonly Cursor[]): Promise<boolean> {
  const folder = 'INBOX';
  const box = await connection.answer(connection.client.mailboxOpen(folder, { readOnly: true }));
  const cursor = cursors().find((known) => known.folder === folder);
  if (cursor === undefined) return false;
  const place = { folder, uidValidity: Number(box.uidValidity), uidNext: box.uidNext };
  return (await newUids(connection, place, cursor, null)).uids.length > 0;
}
