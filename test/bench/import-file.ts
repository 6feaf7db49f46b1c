import { setTimeout as pause } from 'node:timers/promises';
import type { ImportSource } from '#contract/imports.ts';
import type { Club } from './club-of-many.ts';

const piece = 440_000;

/** A club's file of ten columns, German, a third of its people here already. */
export function fileOfPeople(rows: number): Buffer {
  const lines = ['Mitgl.-Nr.;Nachname;Vorname;E-Mail;Abt.;Anrede;PLZ Ort;Eintritt;Telefon;Bemerkung'];
  for (let index = 0; index < rows; index += 1) {
    const known = index % 3 === 0;
    const mark = String(index).padStart(6, '0');
    const address = known ? `person.${mark}@example.org` : `neu.${mark}@example.org`;
    const name = known ? `Muster${mark};Person` : `Müller${mark};Jörg`;
    lines.push(
      `${index};${name};${address};Turnen;Frau;04177 Leipzig;12.03.20${String(index % 20).padStart(2, '0')};0341 1;"Zeile; mit Zeichen"`,
    );
  }
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** Hands a file over and reads it. */
export async function preview({ ask }: Club, bytes: Buffer): Promise<ImportSource> {
  const { importId } = await ask('imports.begin', { listId: null, name: 'bench.csv', bytes: bytes.length });
  for (let at = 0; at < bytes.length; at += piece) {
    await ask('imports.chunk', { importId, data: bytes.subarray(at, at + piece).toString('base64') });
  }
  return ask('imports.read', { importId });
}

/** Maps a file that was read and tries it out. */
export async function tryOut(club: Club, { importId, columns }: ImportSource): Promise<void> {
  const [list] = await club.ask('lists.all', {});
  const targets = columns.map(({ target }) => target);
  await club.ask('imports.map', { importId, listId: list?.id ?? null, targets, makeSalutation: true });
  await club.ask('imports.consent', { importId, how: 'paper', since: null, note: '', evidence: null });
  await club.ask('imports.trial', { importId });
}

/** Stores a file that was tried out; resolves when all of it is stored. */
export async function store(club: Club, { importId }: ImportSource): Promise<void> {
  await club.ask('imports.run', { importId });
  while ((await club.ask('jobs.all', {})).some(({ kind }) => kind === 'import-file')) await pause(5);
}

/** Maps, tries and stores a file that was read. */
export async function bring(club: Club, source: ImportSource): Promise<void> {
  await tryOut(club, source);
  await store(club, source);
}
