import type { StoredFolder } from './stored-mail.ts';

/** How an IMAP server can go wrong, to be switched while clients are connected. */
export interface ImapFaults {
  /** Ends every connection that comes before it says a word. */
  away: boolean;
  /** Says nothing more, not even to new connections. */
  silent: boolean;
  /** Answers NO [AUTHENTICATIONFAILED] to the right password too. */
  refuseLogins: boolean;
  /** Sends the first half of the next literal, and then says nothing more on this connection or drops it. */
  halfLiteral: 'no' | 'then-silence' | 'then-drop';
  /** Closes every connection without a word. */
  dropConnections(): void;
  /** Says BYE on every connection and closes it. */
  sayBye(): void;
  /** Numbers the letters of a folder anew, from 1, under another UIDVALIDITY; whoever has it open learns it at the next SELECT. */
  renumber(address: string, folder: string, uidValidity: number): void;
}

export function renumbered(folder: StoredFolder, uidValidity: number): void {
  folder.uidValidity = uidValidity;
  folder.letters = folder.letters.map((letter, index) => ({ ...letter, uid: index + 1 }));
  folder.uidNext = folder.letters.length + 1;
}
