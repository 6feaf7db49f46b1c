import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { unmarked, withMark } from '#electron/addressbook/csv/formula-mark.ts';
import { writeCsv } from '#electron/addressbook/csv/write.ts';

test('for Excel: byte-order mark, semicolons, CRLF', () => {
  expect(writeCsv(['Name', 'Grund'], [['Bach; Anna', 'sagt "nein"\nund ä']], { excel: true })).toBe(
    '\uFEFFName;Grund\r\n"Bach; Anna";"sagt ""nein""\nund ä"\r\n',
  );
});

test('else plain RFC 4180', () => {
  expect(writeCsv(['a', 'b'], [['1,2', '']], { excel: false })).toBe('a,b\r\n"1,2",\r\n');
});

test.each(['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '=HYPERLINK("https://x")'])(
  'the cell %j is no formula any more',
  (cell) => {
    const [row] = Papa.parse<string[]>(writeCsv([], [[cell]], { excel: false }).trimStart()).data;
    expect(row?.[0]).toBe(`'${cell}`);
  },
);

test('a cell with its apostrophe taken off is what it was before it got one', () => {
  const part = fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\r', 'a', '＝');
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 5 }).map((parts) => parts.join('')),
      fc.boolean(),
      (cell, defused) => {
        expect(unmarked(withMark(cell, defused))).toBe(cell);
      },
    ),
  );
});

test('every other cell comes back as it was', () => {
  const cell = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]|\uFEFF/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = writeCsv(['a', 'b'], rows, { excel: true });
      const parsed = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' }).data;
      expect(parsed.slice(1, -1)).toEqual(rows);
    }),
  );
});
