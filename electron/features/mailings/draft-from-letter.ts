import type { FromLetter } from '#contract/mailed-draft.ts';
import type { LetterId, ListId, MailingId } from '#domain/ids.ts';
import { drawPublicNumber } from '#domain/identity/public-number.ts';
import type { MailingDocument } from '#domain/mailings/document.ts';
import type { Clock, Randomness } from '../ports.ts';
import type { MailingTable } from './ports.ts';

export interface LetterDraftPorts {
  readonly mailings: Pick<MailingTable, 'insert' | 'numberTaken' | 'setLists'>;
  readonly letterDrafts: { note(mailingId: MailingId, letterId: LetterId, from: FromLetter): void };
  readonly clock: Clock;
  readonly randomness: Randomness;
}

/** A draft that waits for release, from an owner's letter. Only inside the transaction that takes the letter. */
export function draftFromLetter(
  { mailings, letterDrafts, clock, randomness }: LetterDraftPorts,
  letter: FromLetter & {
    readonly letterId: LetterId;
    readonly listId: ListId;
    readonly subject: string;
    readonly document: MailingDocument;
  },
): void {
  const { letterId, listId, subject, name, address, proven, leftOut } = letter;
  const mailingId = mailings.insert({
    publicNumber: drawPublicNumber(
      16,
      (length) => randomness.bytes(length),
      (number) => mailings.numberTaken(number),
    ),
    subject,
    preheader: '',
    document: JSON.stringify(letter.document),
    at: clock.now(),
  });
  mailings.setLists(mailingId, [listId]);
  letterDrafts.note(mailingId, letterId, { name, address, proven, leftOut });
}
