/**
 * Triggers that note every row change of these tables in `act_change` while an act is open, so that undo restores
 * former values exactly. What this gives is part of released migrations and never changes.
 * @param tables the columns of each besides `id`
 */
export function undoTriggers(tables: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(tables)
    .map(([table, columns]) => triggersOf(table, columns))
    .join('');
}

function triggersOf(table: string, columns: readonly string[]): string {
  const note = (event: string, row: 'OLD' | 'NEW', before: string, after: string) => `
CREATE TRIGGER ${table}_${event}_noted AFTER ${event} ON ${table} WHEN EXISTS (SELECT 1 FROM open_act)
BEGIN
  INSERT INTO act_change (act_id, table_name, row_id, before, after)
  SELECT act_id, '${table}', ${row}.id, ${before}, ${after} FROM open_act;
END;`;
  return [
    note('INSERT', 'NEW', 'NULL', image('NEW', columns)),
    note('UPDATE', 'NEW', image('OLD', columns), image('NEW', columns)),
    note('DELETE', 'OLD', image('OLD', columns), 'NULL'),
  ].join('');
}

function image(row: 'OLD' | 'NEW', columns: readonly string[]): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
}
