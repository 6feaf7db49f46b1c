import type { ImportDifference } from '#contract/imports.ts';
import type { Translate } from '#wording/wording.ts';

export interface DifferenceWords {
  readonly before: string;
  readonly after: string;
  /** What comes of it. */
  readonly effect: string;
}

/** A difference between file and store as a person reads it. */
export function differenceWords(difference: ImportDifference, t: Translate): DifferenceWords {
  const { what, name, before, after, gap, taken } = difference;
  const shown = before === '' ? t('import-people:empty') : before;
  const label = t(`import-people:what.${what}`, { name });
  return {
    before: t('import-people:difference', { what: label, before: shown }),
    after: after === '' ? t('import-people:empty') : after,
    effect: effectOf(),
  };

  function effectOf(): string {
    if (!taken)
      return before === '' ? t('import-people:effect.stays') : t('import-people:effect.kept', { before });
    if (what === 'salutation' && gap && before !== '') return t('import-people:effect.general');
    if (what === 'groups' || what === 'list') return t('import-people:effect.added');
    return t(before === '' ? 'import-people:effect.filled' : 'import-people:effect.changed');
  }
}
