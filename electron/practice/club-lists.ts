import type { ListId } from '#domain/ids.ts';
import { drawPublicNumber } from '#domain/identity/public-number.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { ListTable, NewList } from '#electron/features/lists/ports.ts';
import type { Clock, Randomness } from '#electron/features/ports.ts';
import { clubWords } from './club-words.ts';

export interface ClubLists {
  readonly newsletter: ListId;
  readonly choir: ListId;
  readonly festival: ListId;
}

/** Where the practice club's mail comes from and answers go to. */
export const clubAddress = 'post@example.org';

const year = 365 * 24 * 60 * 60 * 1000;

/** The three lists: a newsletter, member information, and a newsletter that is dormant. */
export function insertClubLists(
  ports: { readonly lists: ListTable; readonly clock: Clock; readonly randomness: Randomness },
  accountId: number,
  language: PersonLanguage,
): ClubLists {
  const words = clubWords[language];
  const insert = (list: Pick<NewList, 'name' | 'label' | 'kind' | 'state' | 'colour' | 'position'>) =>
    ports.lists.insert({
      ...list,
      publicNumber: drawPublicNumber(
        16,
        (length) => ports.randomness.bytes(length),
        (number) => ports.lists.numberTaken(number),
      ),
      signUpRule: 'approve',
      returnRule: 'ask',
      accountId,
      replyTo: clubAddress,
      createdAt: ports.clock.now() - 3 * year,
    });
  return {
    newsletter: insert({
      name: words.newsletter,
      label: 'sonnenpost',
      kind: 'newsletter',
      state: 'active',
      colour: 'teal',
      position: 1,
    }),
    choir: insert({
      name: words.choir,
      label: 'chor',
      kind: 'member-information',
      state: 'active',
      colour: 'blue',
      position: 2,
    }),
    festival: insert({
      name: words.festival,
      label: 'seefest-2025',
      kind: 'newsletter',
      state: 'dormant',
      colour: 'orange',
      position: 3,
    }),
  };
}
