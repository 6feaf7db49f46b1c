import type { MailboxWatch } from '#electron/jobs/check-mailbox/ports.ts';
import type { AccountPorts, ImapOptions } from './open-account.ts';
import { openAccount } from './open-account.ts';

/** Between two rounds of listening that a server ended at once, in milliseconds. */
const pause = 1000;

/**
 * One connection in IDLE (RFC 2177) on INBOX, read-only. A server without IDLE is asked every two minutes on the
 * same connection.
 */
export function imapWatch(ports: AccountPorts, options: ImapOptions = {}): MailboxWatch {
  return {
    listen: async (signal, news) => {
      const opened = await openAccount(ports, options, signal);
      if (opened === null) return null;
      if (opened.kind === 'failed') return signal.aborted ? null : opened.problem;
      const { connection } = opened;
      const { client } = connection;
      client.on('exists', ({ count, prevCount }) => {
        if (count > prevCount) news();
      });
      try {
        await connection.answer(client.mailboxOpen('INBOX', { readOnly: true }));
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
