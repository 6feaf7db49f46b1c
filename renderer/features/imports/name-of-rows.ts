import type { ImportRowsOf } from '#contract/imports.ts';
import type { Translate } from '#wording/wording.ts';

/** What rows of an import have in common, as a heading. */
export function nameOfRows(of: ImportRowsOf, t: Translate): string {
  return typeof of === 'string' ? t(`import-people:part.${of}`) : t(`import-trial:fate.${of.fate}`);
}
