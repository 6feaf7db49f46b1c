import { describe, expect, test } from 'vitest';
import { whySentences } from '#renderer/features/decide/why.ts';
import { wordsIn } from '../words.ts';
import { aCase } from './case.ts';

const german = await wordsIn('de');
const english = await wordsIn('en');
const day = () => '1. April 2026';
const bounce = aCase().bounce;

describe('the paragraph under a verdict', () => {
  test('says who refused, how often, since when and what that mostly means', () => {
    expect(whySentences(aCase({ failuresInARow: 2 }), german, day)).toEqual([
      'mx.example.org hat die Mail endgültig abgelehnt, zum 2. Mal in Folge.',
      'Zuletzt angenommen wurde „Frühling“ am 1. April 2026.',
      'Wahrscheinlich wurde die Adresse aufgegeben.',
    ]);
  });

  test('says where many fail at once that it is hardly the people, and whom the list had removed before', () => {
    const brake = { cause: 'mass-failure', removed: ['Arne', 'Bea'], removedCount: 2 } as const;
    const sentences = whySentences(aCase({ brake }), german, day);
    expect(sentences.slice(2)).toEqual([
      'Mehrere Adressen bei example.org kamen mit derselben Antwort zurück. Das liegt meist am Anbieter oder am Versand und nicht an den Menschen. Deshalb fragt die Liste Sonnenpost hier, statt von selbst zu entfernen.',
      'Schon entfernt, ehe das auffiel: Arne, Bea. Jedes Entfernen lässt sich einzeln rückgängig machen.',
    ]);
    const many = { cause: 'too-many', removed: ['Arne'], removedCount: 3 } as const;
    expect(whySentences(aCase({ brake: many }), english, day).at(-1)).toBe(
      'Removed before this was noticed: Arne and 2 more. Each removal can be undone by itself.',
    );
  });

  test('does not say that an address was given up that never took a mailing', () => {
    const past = [{ subject: 'Sommerfest', at: 0, result: 'returned' as const }];
    const sentences = whySentences(aCase({ past }), english, day);
    expect(sentences).toContain('No mailing to this address has been accepted so far.');
    expect(sentences).toContain('The address is probably misspelt, or was given up long ago.');
  });

  test('calls a temporary failure temporary, and names no server that the report does not name', () => {
    const facts = aCase({
      permanent: false,
      bounce: bounce && { ...bounce, reason: 'mailbox-full', reportedBy: '' },
    });
    expect(whySentences(facts, english, day)[0]).toBe(
      'The other side’s server could not take the mail for now, for the first time.',
    );
  });

  test('marks what rests on the address alone as a guess', () => {
    const facts = aCase({ bounce: bounce && { ...bounce, identity: 'address' } });
    expect(whySentences(facts, english, day).at(-1)).toContain('it is a guess');
  });

  test('names where an address forwards to', () => {
    const facts = aCase({ bounce: bounce && { ...bounce, finalAddress: 'fink@example.org' } });
    expect(whySentences(facts, german, day)).toContain(
      'Abgelehnt hat fink@example.org, wohin diese Adresse weiterleitet.',
    );
  });

  test('says that leaving took effect without anybody’s word', () => {
    const facts = aCase({ kind: 'leave', cause: 'leave', bounce: null });
    expect(whySentences(facts, german, day).join(' ')).toContain('galt sofort');
  });

  test('names a person who wants to join by address where no name is known', () => {
    const facts = aCase({ kind: 'join', cause: 'join', bounce: null, name: '' });
    expect(whySentences(facts, german, day)[0]).toContain('bruno.fink@example.org');
  });
});
