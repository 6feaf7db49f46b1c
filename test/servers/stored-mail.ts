import { EventEmitter } from 'node:events';
import { mailboxOf } from './address.ts';
import type { KeptLetter } from './mail-world.ts';
import { crlf } from './delivered-letter.ts';

export interface StoredLetter {
  readonly uid: number;
  readonly flags: Set<string>;
  readonly arrived: Date;
  readonly bytes: Buffer;
}

export interface StoredFolder {
  readonly name: string;
  /** RFC 6154: what the folder is for; empty for INBOX. */
  readonly use: string;
  uidValidity: number;
  uidNext: number;
  letters: StoredLetter[];
}

export interface StoredMailbox {
  readonly address: string;
  readonly folders: readonly StoredFolder[];
}

/** The mailboxes of a world in memory. Sessions listen to `changes` for the `put` of a letter. */
export interface StoredMail {
  readonly changes: EventEmitter;
  /** The mailbox of an address, with or without a plus part. */
  mailbox(address: string): StoredMailbox | null;
  put(folder: StoredFolder, bytes: Uint8Array, flags?: Iterable<string>, arrived?: Date): StoredLetter;
}

export function storedMail(addresses: readonly string[]): StoredMail {
  const changes = new EventEmitter().setMaxListeners(0);
  const all = new Map(addresses.map((address) => [address.toLowerCase(), emptyMailbox(address)]));
  return {
    changes,
    mailbox: (address) => all.get(mailboxOf(address)) ?? null,
    put: (folder, bytes, flags = [], arrived = new Date()) => {
      const letter = { uid: folder.uidNext, flags: new Set(flags), arrived, bytes: crlf(bytes) };
      folder.uidNext += 1;
      folder.letters.push(letter);
      changes.emit('put', folder);
      return letter;
    },
  };
}

function emptyMailbox(address: string): StoredMailbox {
  const folder = (name: string, use: string) => ({ name, use, uidValidity: 1, uidNext: 1, letters: [] });
  return { address, folders: [folder('INBOX', ''), folder('Sent', '\\Sent'), folder('Junk', '\\Junk')] };
}

export function folderNamed(mailbox: StoredMailbox, name: string): StoredFolder | null {
  const wanted = name.toUpperCase() === 'INBOX' ? 'INBOX' : name;
  return mailbox.folders.find((folder) => folder.name === wanted) ?? null;
}

export function keptLetters({ folders }: StoredMailbox): KeptLetter[] {
  return folders.flatMap((folder) =>
    folder.letters.map(({ uid, flags, bytes }) => ({ folder: folder.name, uid, flags: [...flags], bytes })),
  );
}
