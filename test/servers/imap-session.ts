import type { ImapFaults } from './imap-faults.ts';
import type { StoredFolder, StoredMail, StoredMailbox } from './stored-mail.ts';

/** One client's connection, as the commands see it. */
export interface ImapSession {
  readonly mail: StoredMail;
  readonly faults: ImapFaults;
  readonly password: string;
  readonly secure: () => boolean;
  mailbox: StoredMailbox | null;
  /** `told` is the number of letters that the client knows of. */
  selected: { readonly folder: StoredFolder; readonly readOnly: boolean; told: number } | null;
  /** Writes one line; characters stand for bytes. */
  say(line: string): void;
  /** Resolves to the next line of the client, which is then no command. */
  nextLine(): Promise<string>;
  startTls(): void;
  end(): void;
}

/** Says how many letters there are, when the client knows of another number. */
export function tellNews({ selected, say }: ImapSession): void {
  if (selected === null || selected.folder.letters.length === selected.told) return;
  selected.told = selected.folder.letters.length;
  say(`* ${selected.told} EXISTS`);
}
