import { describe, expect, it } from 'vitest';
import { toBase64 } from '#renderer/features/imports/base64.ts';
import { endingOf, readableNow } from '#renderer/features/imports/file-ending.ts';
import { holdsPeople } from '#renderer/features/imports/pasted-people.ts';

describe('a file that is chosen', () => {
  it('is tried when it may be text, whatever its ending', () => {
    for (const name of ['a.csv', 'A.CSV', 'a.txt', 'a.tsv', 'Liste', 'liste.export', '.csv']) {
      expect(readableNow(name), name).toBe('yes');
    }
  });

  it('is refused at once when its format comes later, or never', () => {
    for (const name of ['Kartei.xlsx', 'kontakte.vcf', 'buch.LDIF', 'a.ods'])
      expect(readableNow(name), name).toBe('later');
    expect(readableNow('alt.xls')).toBe('old');
    expect(endingOf('Mitglieder.2026.XLSX')).toBe('xlsx');
  });
});

describe('pasted text', () => {
  it('is an import when it holds several addresses, or a table with one', () => {
    expect(holdsPeople('Nele <nele@example.org>, uwe@example.org')).toBe(true);
    expect(holdsPeople('Name\tE-Mail\nNele\tnele@example.org')).toBe(true);
    expect(holdsPeople('Name;E-Mail\nNele;nele@example.org')).toBe(true);
  });

  it('is none when somebody pastes one address or a sentence', () => {
    for (const text of ['nele@example.org', 'Bis morgen, Nele', '', '@', 'a;b\nc;d'])
      expect(holdsPeople(text), text).toBe(false);
  });
});

describe('bytes as Base64', () => {
  it('are those of any other writer, also beyond one piece', () => {
    for (const length of [0, 1, 2, 3, 255, 0x8000, 0x8001, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }
  });
});
