import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { FieldKind } from '#domain/recipients/own-field.ts';

/**
 * Everything that can be refused, as a closed union. The sentence for each code is in `wording/faults.ts`;
 * no stack, path or server text travels here, but for the store's own folder, which the owner must know.
 */
export type Fault =
  | { readonly code: 'unexpected'; readonly params: { readonly logId: string } }
  | { readonly code: 'call.unknown' | 'call.bad-input'; readonly params: { readonly where: string } }
  | { readonly code: 'connection.lost'; readonly params: Empty }
  // The store as a whole.
  | { readonly code: 'store.locked'; readonly params: Empty }
  | {
      readonly code: 'store.wrong-passphrase' | 'store.wrong-recovery-key';
      readonly params: { readonly waitSeconds: number };
    }
  | { readonly code: 'store.recovery-key-typo'; readonly params: Empty }
  | {
      readonly code: 'store.keychain';
      readonly params: { readonly state: Exclude<KeychainState, 'works'> };
    }
  /** The open store cannot be taken off the list. */
  | { readonly code: 'store.open-now'; readonly params: Empty }
  | { readonly code: 'store.folder'; readonly params: { readonly problem: FolderProblem } }
  | { readonly code: 'store.wait'; readonly params: { readonly waitSeconds: number } }
  | { readonly code: 'store.passphrase-too-short'; readonly params: { readonly least: number } }
  | { readonly code: 'store.in-use'; readonly params: { readonly holder: string; readonly since: number } }
  | { readonly code: 'store.damaged'; readonly params: { readonly part: StorePart } }
  | {
      readonly code: 'store.empty-file' | 'store.foreign-file' | 'store.newer';
      readonly params: { readonly part: StorePart };
    }
  | { readonly code: 'store.disk-full' | 'store.not-writable' | 'store.read-failed'; readonly params: Empty }
  // Nouns.
  | { readonly code: 'gone'; readonly params: { readonly noun: Noun } }
  | { readonly code: 'recipient.address-invalid'; readonly params: { readonly reason: AddressProblem } }
  | { readonly code: 'recipient.already-there'; readonly params: { readonly name: string } }
  | { readonly code: 'recipient.has-left' | 'recipient.blocked'; readonly params: { readonly name: string } }
  | { readonly code: 'recipient.name-missing'; readonly params: Empty }
  | { readonly code: 'recipient.pause-too-short'; readonly params: Empty }
  | { readonly code: 'recipient.consent-missing'; readonly params: { readonly list: string } }
  | { readonly code: 'group.name-missing'; readonly params: Empty }
  | { readonly code: 'field.value-wrong'; readonly params: { readonly kind: FieldKind } }
  | { readonly code: 'field.name-taken'; readonly params: { readonly name: string } }
  | { readonly code: 'field.name-missing' | 'field.choices-missing'; readonly params: Empty }
  | { readonly code: 'text.control-characters'; readonly params: Empty }
  | { readonly code: 'account.address-invalid'; readonly params: { readonly reason: AddressProblem } }
  | {
      readonly code: 'account.host-invalid' | 'account.not-encrypted' | 'account.user-missing';
      readonly params: { readonly server: AccountServer };
    }
  | { readonly code: 'account.sign-in-only'; readonly params: { readonly provider: string } }
  | { readonly code: 'account.password-missing' | 'account.none'; readonly params: Empty }
  | { readonly code: 'list.name-missing' | 'list.no-account'; readonly params: Empty }
  | { readonly code: 'list.name-taken'; readonly params: { readonly name: string } }
  | { readonly code: 'list.reply-invalid'; readonly params: { readonly reason: AddressProblem } }
  | {
      /** `index` counts the owners from 0. */
      readonly code: 'list.owner-invalid';
      readonly params: { readonly reason: AddressProblem | 'twice'; readonly index: number };
    }
  | {
      readonly code: 'list.mailing-waits';
      readonly params: { readonly count: number; readonly subject: string };
    }
  /** `subject` is that of the next one. */
  | { readonly code: 'list.mailing-scheduled'; readonly params: { readonly subject: string } }
  | {
      readonly code: 'mailing.not-a-draft' | 'mailing.not-sending' | 'mailing.not-paused';
      readonly params: Empty;
    }
  /** Its text is fixed until it is taken off the schedule. */
  | { readonly code: 'mailing.is-scheduled' | 'mailing.not-scheduled'; readonly params: Empty }
  | { readonly code: 'mailing.time-past' | 'mailing.time-far'; readonly params: Empty }
  | { readonly code: 'mailing.older-copy'; readonly params: Empty }
  | { readonly code: 'mailing.changed-elsewhere'; readonly params: Empty }
  | { readonly code: 'mailing.blocked'; readonly params: { readonly blockers: number } }
  | { readonly code: 'mailing.number-changed'; readonly params: { readonly now: number } }
  | { readonly code: 'mailing.already-leaving'; readonly params: Empty }
  | { readonly code: 'mailing.too-big'; readonly params: Empty }
  | { readonly code: 'mailing.test-address'; readonly params: { readonly reason: AddressProblem } }
  | { readonly code: 'mailing.test-member'; readonly params: { readonly address: string } }
  | { readonly code: 'mailing.test-limit'; readonly params: { readonly minutes: number } }
  | { readonly code: 'mailing.test-no-connection'; readonly params: { readonly problem: ConnectionProblem } }
  /** `reply` is the server's code (RFC 5321). */
  | { readonly code: 'mailing.test-refused'; readonly params: { readonly reply: number } }
  /** Before the final dot, so that nothing left; or behind it. */
  | { readonly code: 'mailing.test-lost' | 'mailing.test-unclear'; readonly params: Empty }
  | { readonly code: 'delivery.not-unclear'; readonly params: Empty }
  | { readonly code: 'case.already-settled'; readonly params: Empty }
  | {
      readonly code:
        | 'import.too-big'
        | 'import.too-many-rows'
        | 'import.too-many-columns'
        | 'import.cell-too-long';
      readonly params: { readonly most: number };
    }
  | {
      readonly code:
        | 'import.empty'
        | 'import.not-text'
        | 'import.unreadable'
        | 'import.no-address-column'
        | 'import.running';
      readonly params: Empty;
    }
  /** A file that was opened with the program, dropped on it, or given at its start. */
  | {
      readonly code: 'file.gone' | 'file.not-a-file' | 'file.foreign' | 'file.path-unknown';
      readonly params: Empty;
    }
  | { readonly code: 'file.too-many'; readonly params: { readonly most: number } }
  /** An act over many people is under way that this one must not see half of. */
  | { readonly code: 'act.running'; readonly params: Empty }
  | { readonly code: 'undo.nothing' | 'undo.changed-since'; readonly params: Empty };

type Empty = Readonly<Record<never, never>>;
/**
 * How the keychain of this computer answered. `locked`: there, but closed; `missing`: our entry is not in it
 * (a locked one may say the same); `absent`: there is none; `hanging`: no answer in 5 s.
 */
export type KeychainState = 'works' | 'locked' | 'missing' | 'absent' | 'hanging';
/** Why a folder cannot hold a new store, or why no store of a club was found in it. */
export type FolderProblem =
  | 'relative'
  | 'not-writable'
  | 'holds-store'
  | 'not-empty'
  | 'no-store'
  | 'missing'
  | 'practice';
/** Which of the two servers of a mail account. */
export type AccountServer = 'submission' | 'mailbox';
export type StorePart = 'keys' | 'snapshot' | 'log' | 'blob' | 'backup';
export type Noun =
  | 'store'
  | 'list'
  | 'recipient'
  | 'field'
  | 'mailing'
  | 'delivery'
  | 'letter'
  | 'case'
  | 'import';
export type AddressProblem = 'empty' | 'no-at' | 'several' | 'too-long' | 'characters' | 'domain' | 'quoted';

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };
