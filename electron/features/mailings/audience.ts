import type { Audience } from '#contract/mailings.ts';
import type { InputOf, OutputOf } from '#contract/define.ts';
import type { mailings } from '#contract/mailings.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import type { Sorted } from '#domain/mailings/audience.ts';
import { byAddress, countParts, sortTies } from '#domain/mailings/audience.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import { requireMailing } from './draft.ts';
import type { MailingList, MailingPorts, MailingTie } from './ports.ts';

/** Everybody a mailing to these lists is about, and the mails that would go out now. */
export interface AudienceNow {
  readonly view: Audience;
  readonly sorted: readonly Sorted<MailingTie>[];
  /** One for each address, in order of names: the receiving tie first, then those who share the mail. */
  readonly mails: readonly (readonly [MailingTie, ...MailingTie[]])[];
}

/** Ties to dormant lists count like any other here; that a list is dormant is a blocker of its own. */
export function audienceNow(
  ports: Pick<MailingPorts, 'audience' | 'clock'>,
  lists: readonly MailingList[],
): AudienceNow {
  return audienceOf(lists, ports.audience.ties(lists.map(({ id }) => id)), ports.clock.now());
}

/** The same of ties that were read already, in the order in which the table gives them. */
export function audienceOf(
  lists: readonly MailingList[],
  ties: readonly MailingTie[],
  now: number,
): AudienceNow {
  const sorted = sortTies(ties, now);
  const people = new Map<ListId, number>();
  for (const { tie } of sorted) people.set(tie.listId, (people.get(tie.listId) ?? 0) + 1);
  return {
    view: {
      lists: lists.map(({ id, name, colour }) => ({ id, name, colour, people: people.get(id) ?? 0 })),
      parts: countParts(sorted),
    },
    sorted,
    mails: byAddress(sorted),
  };
}

/** The people of one part, found by name or address. */
export function showAudience(
  ports: MailingPorts,
  { mailingId, part, search, offset, limit }: InputOf<typeof mailings, 'mailings.audience'>,
): OutputOf<typeof mailings, 'mailings.audience'> {
  requireMailing(ports, mailingId);
  const { sorted } = audienceNow(ports, ports.mailings.lists(mailingId));
  const chosen = sorted.filter((entry) => entry.part === part).map(({ tie }) => tie.recipientId);
  const key = sortKey(search);
  const named = (ids: readonly RecipientId[]) => {
    const people = ports.audience.people(ids, []);
    return ids.flatMap((id) => {
      const person = people.get(id);
      if (person === undefined) return [];
      return [{ name: `${person.givenName} ${person.familyName}`.trim(), address: person.spelling, part }];
    });
  };
  if (key === '') return { total: chosen.length, people: named(chosen.slice(offset, offset + limit)) };
  const typed = search.trim().toLowerCase();
  const found = named(chosen).filter(
    ({ name, address }) => sortKey(name).includes(key) || address.toLowerCase().includes(typed),
  );
  return { total: found.length, people: found.slice(offset, offset + limit) };
}
