import type { BounceIdentity } from '#domain/bounces/bounce.ts';
import type { AddressId } from '#domain/ids.ts';
import { readMessageId } from '#domain/deliveries/message-id.ts';
import { readNoticeId } from '#domain/notices/notice-id.ts';
import type { Mac, TokenPurpose } from '#domain/identity/token.ts';
import { readToken } from '#domain/identity/token.ts';
import type { FoundToken, LetterFacts, TokenPlace } from '#domain/letters/letter-facts.ts';
import { tokenPlaces } from '#domain/letters/letter-facts.ts';
import type { AnsweredDelivery, Correspondents } from './ports.ts';

/** A token or Message-ID that is ours, with its place. */
export interface ProvenToken {
  readonly place: TokenPlace;
  readonly purpose: TokenPurpose | 'message-id';
  /** Public numbers; a Message-ID names no list. */
  readonly list: number | null;
  readonly address: number;
  readonly mailing: number;
}

/** What a letter speaks about, and how sure that is. */
export interface Link {
  readonly identity: BounceIdentity;
  readonly delivery: AnsweredDelivery | null;
  readonly addressId: AddressId | null;
  readonly tokens: readonly ProvenToken[];
  /** Public numbers of the notices it answers or returns. */
  readonly notices: readonly number[];
}

/**
 * Ties a letter to a delivery: by a token in its recipient, then the envelope id, then anything else that
 * carries one of our tokens, at last by the address alone, which is a guess.
 */
export function identify(facts: LetterFacts, mac: Mac, people: Correspondents): Link {
  const tokens = provenTokens(facts.tokens, mac);
  const notices = facts.tokens.flatMap(({ text }) => readNoticeId(text, mac) ?? []);
  // A token to confirm names a request, and nobody yet.
  const first = tokens.find(({ purpose }) => purpose !== 'confirm');
  if (first !== undefined) {
    const delivery = people.delivery(first.address, first.mailing);
    const addressId = delivery?.addressId ?? people.addressByNumber(first.address);
    if (namesOthersOnly(facts, addressId, people))
      return { identity: 'none', delivery: null, addressId: null, tokens, notices };
    return { identity: identityOf(first.place), delivery, addressId, tokens, notices };
  }
  for (const address of candidates(facts)) {
    const addressId = people.addressByText(address);
    if (addressId !== null)
      return { identity: 'address', delivery: people.newestDelivery(addressId), addressId, tokens, notices };
  }
  return { identity: 'none', delivery: null, addressId: null, tokens, notices };
}

/**
 * Whether a report speaks of other people of ours than the one its token was made for, and of nobody else: then one of
 * the two is wrong, and it is held against neither. Mail that somebody forwards comes back with the address it was sent
 * to as the original recipient (RFC 3464, section 2.3.1), or about one that is nobody's here.
 */
function namesOthersOnly(facts: LetterFacts, addressId: AddressId | null, people: Correspondents): boolean {
  if (addressId === null || facts.failures.length === 0) return false;
  return facts.failures.every(({ finalRecipient, originalRecipient }) => {
    const named = [finalRecipient, originalRecipient].map((text) => people.addressByText(text));
    return !named.includes(addressId) && named.some((other) => other !== null);
  });
}

function provenTokens(found: readonly FoundToken[], mac: Mac): readonly ProvenToken[] {
  return found
    .flatMap(({ place, text }): readonly ProvenToken[] => {
      const token = readToken(text, mac);
      if (token !== null) return [{ place, ...token }];
      const messageId = readMessageId(text, mac);
      return messageId === null ? [] : [{ place, purpose: 'message-id', list: null, ...messageId }];
    })
    .toSorted((left, right) => tokenPlaces.indexOf(left.place) - tokenPlaces.indexOf(right.place));
}

function identityOf(place: TokenPlace): BounceIdentity {
  if (place === 'recipient') return 'token';
  return place === 'envelope-id' ? 'envelope-id' : 'message-id';
}

function candidates(facts: LetterFacts): readonly string[] {
  const reported = facts.failures.flatMap(({ finalRecipient, originalRecipient }) => [
    originalRecipient,
    finalRecipient,
  ]);
  const machine = facts.kind === 'bounce' || facts.kind === 'delayed';
  return [...reported, facts.returnedTo, machine ? '' : facts.from.address].filter((text) => text !== '');
}
