import type { InputOf } from '#contract/define.ts';
import type { Fault } from '#contract/faults.ts';
import type { ImportColumn, ImportSource, imports } from '#contract/imports.ts';
import type { ColumnGuess } from '#domain/imports/guess-columns.ts';
import { guessColumns } from '#domain/imports/guess-columns.ts';
import { importLimits } from '#domain/imports/limits.ts';
import { Refusal } from '../refuse.ts';
import type { GoodTable, ImportSession } from './import-session.ts';
import { firstRows } from './import-session.ts';
import { mappedFirst } from './mapped-rows.ts';
import type { ReadTable, ReadTableRequest } from './ports.ts';
import type { Imports } from './sessions.ts';

/** Reading that takes longer shows a card. */
const cardAfter = 1000;
const exampleLength = 80;
const linesShown = 3;

/**
 * Reads the file that came and guesses what its columns are.
 * @throws Refusal `gone`; what the file is refused for
 */
export async function readFile(
  ports: Imports,
  { importId, ...choices }: InputOf<typeof imports, 'imports.read'>,
): Promise<ImportSource> {
  const session = ports.sessions.get(importId);
  const bytes = session.bytes.subarray(0, session.received);
  const table = await readWithCard(ports, session, { bytes, ...choices });
  // Forgotten while it was read.
  ports.sessions.get(importId);
  if (!table.ok) throw new Refusal(faultOf(table.flaw));
  const guesses = guessesFor(table, ports);
  session.file = { table, guesses };
  session.mapping = { targets: guesses.map(({ target }) => target), makeSalutation: true };
  session.revision += 1;
  return {
    importId,
    name: session.name,
    rows: table.rows,
    separator: table.separator,
    encoding: table.encoding,
    hasHeading: table.hasHeading,
    columns: guesses.map((guess, index) => columnView(table, guess, index)),
    lines: firstRows(table, linesShown).map(({ cells }) => cells.map(asExample)),
    first: mappedFirst(ports, table, session.mapping),
  };
}

async function readWithCard(
  { tables, jobs, clock }: Imports,
  { importId, name, hand }: ImportSession,
  request: ReadTableRequest,
): Promise<ReadTable> {
  const id = `import-file-${importId}`;
  let [rows, isShown, over] = [0, false, false];
  const show = () => {
    const view = { id, kind: 'import-file', title: name, step: 'reading', done: rows, total: null } as const;
    jobs.report(id, view, () => hand.abort());
  };
  void clock.wait(cardAfter, hand.signal).then(() => {
    if (over || hand.signal.aborted) return;
    isShown = true;
    show();
  });
  try {
    return await tables.read(request, hand.signal, (done) => {
      rows = done;
      if (isShown && !over) show();
    });
  } catch (error) {
    if (hand.signal.aborted) throw new Refusal({ code: 'gone', params: { noun: 'import' } });
    throw error;
  } finally {
    over = true;
    jobs.report(id, null);
  }
}

function faultOf(flaw: Extract<ReadTable, { ok: false }>['flaw']): Fault {
  switch (flaw) {
    case 'rows':
      return { code: 'import.too-many-rows', params: { most: importLimits.rows } };
    case 'columns':
      return { code: 'import.too-many-columns', params: { most: importLimits.columns } };
    case 'cell':
      return { code: 'import.cell-too-long', params: { most: importLimits.cell } };
    case 'empty':
    case 'not-text':
    case 'unreadable':
      return { code: `import.${flaw}`, params: {} };
  }
}

function guessesFor(table: GoodTable, { fields }: Imports): readonly ColumnGuess[] {
  if (table.isList) {
    return [
      { target: { kind: 'full-name', order: 'given-family' }, confidence: 'guessed', remark: null },
      { target: { kind: 'address' }, confidence: 'certain', remark: null },
    ];
  }
  return guessColumns(
    table.columns.map((fact, index) => ({ ...fact, heading: table.headings[index] ?? '' })),
    fields.all(),
  );
}

function columnView(table: GoodTable, guess: ColumnGuess, index: number): ImportColumn {
  const values = table.columns[index]?.values ?? [];
  return {
    index,
    heading: table.headings[index] ?? '',
    examples: values.slice(0, 3).map(asExample),
    ...guess,
  };
}

function asExample(value: string): string {
  return value.replace(/\s+/g, ' ').slice(0, exampleLength);
}
