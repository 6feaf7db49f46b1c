import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Link } from '#domain/consent/chain.ts';
import { firstBrokenLink, linkEntry } from '#domain/consent/chain.ts';
import type { ConsentEntry } from '#domain/consent/entry.ts';
import { recordedWording } from '#domain/consent/recorded-wording.ts';
import { toId } from '#domain/ids.ts';
import { sha256 } from '#electron/system/sha256.ts';

const entry = (note: string): ConsentEntry => ({
  recipientId: toId(1),
  listId: toId(2),
  kind: 'given',
  how: 'paper',
  wording: 'Einwilligung auf Papier',
  note,
  at: 5,
  recordedBy: 'Erika',
  letterId: null,
});

function chained(notes: readonly string[]): Link[] {
  const links: Link[] = [];
  for (const [index, note] of notes.entries()) {
    const salt = new Uint8Array(16).fill(index);
    const hashes = linkEntry(links.at(-1)?.chainHash ?? null, entry(note), salt, sha256);
    links.push({ forgettable: { entry: entry(note), salt }, ...hashes });
  }
  return links;
}

test('the chain holds with any entry forgotten, and breaks where one was changed, dropped or swapped', () => {
  const notes = fc.uniqueArray(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(notes, fc.nat(), (texts, pick) => {
      const links = chained(texts);
      const at = pick % (links.length - 1);
      const chosen = links[at];
      if (chosen?.forgettable === null || chosen === undefined) throw new Error('no link');
      expect(firstBrokenLink(links, sha256)).toBeNull();
      expect(firstBrokenLink(links.with(at, { ...chosen, forgettable: null }), sha256)).toBeNull();
      const changed = { ...chosen, forgettable: { ...chosen.forgettable, entry: entry(`${texts[at]}x`) } };
      expect(firstBrokenLink(links.with(at, changed), sha256)).toBe(at);
      expect(firstBrokenLink(links.toSpliced(at, 1), sha256)).toBe(at);
    }),
    { numRuns: 50 },
  );
});

test('the recorded words name list, organisation and address, whatever stands in them', () => {
  const words = recordedWording('de', 'paper', {
    list: '$& {address}',
    organisation: 'V',
    address: 'a@b.org',
  });
  expect(words).toBe('Einwilligung auf Papier: Rundmails der Liste „$& {address}“ (V) an a@b.org.');
});
