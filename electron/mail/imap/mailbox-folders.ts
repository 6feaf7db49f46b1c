import type { ReadableFolders } from '#electron/features/mailbox/ports.ts';
import { arrivalFolders, readableFolders } from './folders.ts';
import type { AccountPorts, ImapOptions } from './open-account.ts';
import { openAccount } from './open-account.ts';

/** Asks the account's server, over a connection of its own, which folders can be read. */
export function imapFolders(ports: AccountPorts, options: ImapOptions = {}): ReadableFolders {
  return {
    list: async (signal) => {
      const opened = await openAccount(ports, options, signal);
      if (opened === null) return { problem: null, always: [], further: [] };
      if (opened.kind === 'failed') return { problem: opened.problem, always: [], further: [] };
      const { connection } = opened;
      try {
        const always = await arrivalFolders(connection);
        const all = await readableFolders(connection);
        return { problem: null, always, further: all.filter((path) => !always.includes(path)) };
      } catch (error) {
        return { problem: connection.problemOf(error), always: [], further: [] };
      } finally {
        connection.close();
      }
    },
  };
}
