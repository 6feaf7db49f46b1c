import type { SentFolder } from '#electron/jobs/file-copies/ports.ts';
import { sentFolder } from './folders.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { AccountPorts, ImapOptions } from './open-account.ts';
import { openAccount } from './open-account.ts';

/** The only place that writes into the mailbox: one letter into the folder of sent mail (APPEND, RFC 9051, 6.3.12). */
export function imapSentFolder(ports: AccountPorts, options: ImapOptions = {}): SentFolder {
  return {
    file: async ({ messageId, bytes }, signal) => {
      const opened = await openAccount(ports, options, signal);
      if (opened === null) return 'dropped';
      if (opened.kind === 'failed') return opened.problem;
      const { connection } = opened;
      try {
        const folder = await sentFolder(connection);
        if (folder === null) return 'no-folder';
        if (await isThere(connection, folder, messageId)) return 'filed';
        const { client } = connection;
        const taken = await connection.answer(client.append(folder, Buffer.from(bytes), ['\\Seen']));
        return taken === false ? 'not-taken' : 'filed';
      } catch (error) {
        return isWell(connection) ? 'not-taken' : connection.problemOf(error);
      } finally {
        connection.close();
      }
    },
  };
}

/** Whether the connection outlived a refusal. */
function isWell(connection: ImapConnection): boolean {
  return connection.client.usable;
}

async function isThere(connection: ImapConnection, folder: string, messageId: string): Promise<boolean> {
  await connection.answer(connection.client.mailboxOpen(folder, { readOnly: true }));
  const found = await connection.answer(
    connection.client.search({ header: { 'message-id': messageId } }, { uid: true }),
  );
  // A search that was refused says nothing: better no copy than two.
  if (!Array.isArray(found)) throw new Error('the search was refused');
  return found.length > 0;
}
