import { describe, expect, test } from 'vitest';
import { importLimits } from '#domain/imports/limits.ts';
import { mapRow } from '#domain/imports/map-row.ts';
import type { ColumnTarget } from '#domain/imports/target.ts';
import { readTable } from '#electron/addressbook/csv/read-table.ts';
import { domainToAscii } from '#electron/system/domain-to-ascii.ts';

const read = (text: string) => readTable({ bytes: Buffer.from(text) });
const heading = 'E-Mail;Name\n';

/** Milliseconds: generous, for a machine that does other things too. */
const soon = 5000;

describe('I20 a hostile file', () => {
  test('of one endless line stops at the limit of a cell', () => {
    const start = performance.now();
    expect(readTable({ bytes: new Uint8Array(importLimits.bytes).fill(0x61) })).toEqual({
      ok: false,
      flaw: 'cell',
    });
    expect(performance.now() - start).toBeLessThan(soon);
  });

  test('with a million columns stops at the limit of columns', () => {
    const start = performance.now();
    expect(read(heading + ';'.repeat(1_000_000))).toEqual({ ok: false, flaw: 'columns' });
    expect(performance.now() - start).toBeLessThan(soon);
  });

  test('with a megabyte in one cell, quoted or not, stops there', () => {
    expect(read(`${heading}anna@example.org;${'a'.repeat(1_000_000)}`)).toEqual({ ok: false, flaw: 'cell' });
    expect(read(`${heading}anna@example.org;"${'a'.repeat(1_000_000)}"`)).toEqual({
      ok: false,
      flaw: 'cell',
    });
  });

  test('with more rows than an import takes stops at the limit of rows', () => {
    expect(read(heading + 'a@example.org;A\n'.repeat(importLimits.rows + 1))).toEqual({
      ok: false,
      flaw: 'rows',
    });
  });

  test('of quotation marks that are never closed is read all the same, and soon', () => {
    const start = performance.now();
    const table = read(heading + 'anna@example.org;"A\n'.repeat(20_001));
    expect(table.ok).toBe(true);
    expect(performance.now() - start).toBeLessThan(soon);
  });

  test('with NUL bytes is no text', () => {
    expect(read(`${heading}anna@example.org;A\0B\n`)).toEqual({ ok: false, flaw: 'not-text' });
  });

  test('without anything in it is empty', () => {
    expect(read(' \n;;\n\n')).toEqual({ ok: false, flaw: 'empty' });
  });

  test('of addresses without an end of words is taken apart soon', () => {
    const start = performance.now();
    for (const part of ['a@', '@', '<', 'a.', '(', 'a@a.', '<a@b.c> ', 'ab ', '"']) read(part.repeat(30_000));
    expect(performance.now() - start).toBeLessThan(soon);
  });

  test('of cells as long as may be is mapped soon, for that happens where others wait', () => {
    const start = performance.now();
    const hostile = [' ', '<', '@', 'a@', ',', ' ;', 'Dr. ', 'von ', '"', "'", '.', '(at)', '12.', '\u00e4 '];
    const targets: readonly ColumnTarget[] = [
      { kind: 'address' },
      { kind: 'full-name', order: 'given-family' },
      { kind: 'salutation' },
      { kind: 'groups' },
      { kind: 'language' },
      { kind: 'own-field', name: 'x', fieldKind: 'number' },
    ];
    for (const part of hostile) {
      const cell = `x${part.repeat(importLimits.cell / part.length)}x`;
      const row = { line: 1, cells: targets.map(() => cell) };
      expect(mapRow(row, targets, { toAscii: domainToAscii, language: 'de' }).address).toBeNull();
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});
