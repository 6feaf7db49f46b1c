import { findMessageIds, readMessageId } from '#domain/deliveries/message-id.ts';
import type { Mac } from '#domain/identity/token.ts';
import { readToken } from '#domain/identity/token.ts';
import { readCommand } from '#domain/letters/command.ts';
import type { Correspondents, LetterHead } from './ports.ts';

export interface HeadPorts {
  readonly mac: Mac;
  readonly people: Pick<Correspondents, 'addressByText'>;
}

/**
 * Whether a letter may be about our mailings, by its head alone: a report, something with a token or Message-ID
 * of ours, a command word on top, or a sender we know. Only then is the whole read, and `concernsUs` decides.
 */
export function mayConcernUs(head: LetterHead, { mac, people }: HeadPorts): boolean {
  if (head.report) return true;
  if (isOwnMailing(head, mac)) return false;
  return (
    head.tokens.some((text) => readToken(text, mac) !== null || readMessageId(text, mac) !== null) ||
    readCommand(head.subject, []) !== null ||
    (head.from.address !== '' && people.addressByText(head.from.address) !== null)
  );
}

/** A mailing of ours that came here too, because the club's own address is on the list, is no answer to itself. */
function isOwnMailing({ messageId }: LetterHead, mac: Mac): boolean {
  return findMessageIds(messageId).some((left) => readMessageId(left, mac) !== null);
}
