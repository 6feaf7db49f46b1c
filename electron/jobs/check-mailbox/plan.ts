import type { BounceReason } from '#domain/bounces/bounce.ts';
import type { Choice } from '#domain/decide/settle.ts';
import type { CaseId, LetterId } from '#domain/ids.ts';
import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import type { LetterKind, LetterOutcome } from '#domain/letters/letter.ts';
import type { Mac } from '#domain/identity/token.ts';
import type { Topic } from '#contract/events.ts';
import type { NoticePorts } from '#electron/features/notices/ports.ts';
import type { EnrolPorts } from '#electron/features/recipients/ports.ts';
import type { RemovalBook } from '#electron/features/removals/ports.ts';
import type { RequestTable } from '#electron/features/requests/ports.ts';
import type { DraftBook } from './draft-book.ts';
import type { Link } from './identify.ts';
import type {
  AcceptanceProof,
  CaseBook,
  Correspondents,
  LetterBook,
  MailboxTable,
  OwnerBook,
  ReceivingAccount,
} from './ports.ts';
import type { BounceBook } from './bounce-book/ports.ts';

/** What taking a letter needs. */
export interface TakePorts extends EnrolPorts, NoticePorts {
  readonly requests: RequestTable;
  readonly mac: Mac;
  readonly mailboxes: MailboxTable;
  readonly people: Correspondents;
  readonly letterBook: LetterBook;
  readonly bounces: BounceBook;
  readonly caseBook: CaseBook;
  readonly removals: RemovalBook;
  readonly ledger: AcceptanceProof;
  readonly ownerCodes: OwnerBook;
  readonly drafts: DraftBook;
  readonly account: () => ReceivingAccount;
  /** Carries out an owner's word inside the transaction, as an act of that name; false, where it could not be. */
  readonly settle: (caseId: CaseId, choice: Choice, by: string) => boolean;
}

/** A letter with what it is tied to. */
export interface Tied {
  readonly facts: LetterFacts;
  readonly link: Link;
  readonly at: number;
}

/** What a letter leads to: how its row reads, and what else happens in the same transaction. */
export interface Plan {
  readonly kind: LetterKind;
  readonly outcome: LetterOutcome;
  readonly who: string;
  readonly reason: BounceReason | null;
  readonly apply: (letterId: LetterId) => void;
  readonly topics: readonly Topic[];
}

/** A letter that is only kept. */
export function keep(kind: LetterKind, outcome: LetterOutcome, { facts, link }: Tied): Plan {
  return { kind, outcome, who: whoOf(facts, link), reason: null, apply: () => undefined, topics: [] };
}

/** The person a letter is about, as the owner knows them, or its sender. */
export function whoOf(facts: LetterFacts, link: Link): string {
  if (link.delivery !== null) return link.delivery.name || link.delivery.address;
  const machine = facts.kind === 'bounce' || facts.kind === 'delayed';
  const reported = machine ? (facts.failures[0]?.finalRecipient ?? facts.returnedTo) : '';
  return reported || facts.from.name || facts.from.address;
}
