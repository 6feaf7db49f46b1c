import type { AddressId, ListId, RecipientId } from '../ids.ts';
import type { MembershipState } from '../recipients/recipient.ts';
import { recipientStatus } from '../recipients/status.ts';

/** One tie between a person and one of a mailing's lists, with what decides whether mail goes there. */
export interface Tie {
  readonly recipientId: RecipientId;
  readonly addressId: AddressId;
  readonly listId: ListId;
  readonly state: MembershipState;
  readonly pausedUntil: number | null;
  readonly blocked: boolean;
  /** A case about the address is open and nobody has said to keep it. */
  readonly returned: boolean;
  /** The list is a newsletter and no consent of this person is recorded for it. */
  readonly consentMissing: boolean;
}

export type TiePart =
  | 'receives'
  | 'unconfirmed'
  | 'returned'
  | 'left'
  | 'paused'
  | 'no-consent'
  | 'duplicate';

export interface Sorted<T extends Tie> {
  readonly tie: T;
  readonly part: TiePart;
}

/**
 * Puts every tie into exactly one part, so that the parts add up to the people of the lists. The first tie
 * through which mail reaches an address receives; further people and lists behind the same address are
 * duplicates: they are addressed by that one mail. Ties that the owner ended (`removed`) are not counted.
 */
export function sortTies<T extends Tie>(ties: readonly T[], now: number): readonly Sorted<T>[] {
  const reached = new Set<AddressId>();
  return ties
    .filter(({ state }) => state !== 'removed')
    .map((tie) => {
      const part = standing(tie, now);
      if (part !== 'receives') return { tie, part };
      if (reached.has(tie.addressId)) return { tie, part: 'duplicate' };
      reached.add(tie.addressId);
      return { tie, part };
    });
}

function standing(tie: Tie, now: number): Exclude<TiePart, 'duplicate'> {
  const status = recipientStatus({ ties: [tie], blocked: tie.blocked, returned: tie.returned }, now);
  if (status === 'blocked') return 'returned';
  if (status === 'receives' && tie.consentMissing) return 'no-consent';
  // There is a tie, so there is a list.
  return status === 'unlisted' ? 'left' : status;
}

/** How many ties stand in each part. */
export function countParts(sorted: readonly Sorted<Tie>[]): Readonly<Record<TiePart, number>> {
  const counts: Record<TiePart, number> = {
    receives: 0,
    unconfirmed: 0,
    returned: 0,
    left: 0,
    paused: 0,
    'no-consent': 0,
    duplicate: 0,
  };
  for (const { part } of sorted) counts[part] += 1;
  return counts;
}

/** The ties one mail to each address stands for: the receiving one first, its duplicates behind it. */
export function byAddress<T extends Tie>(sorted: readonly Sorted<T>[]): readonly (readonly [T, ...T[]])[] {
  const mails = new Map<AddressId, [T, ...T[]]>();
  for (const { tie, part } of sorted) {
    if (part !== 'receives' && part !== 'duplicate') continue;
    const mail = mails.get(tie.addressId);
    if (mail === undefined) mails.set(tie.addressId, [tie]);
    else mail.push(tie);
  }
  return [...mails.values()];
}
