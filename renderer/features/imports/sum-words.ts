import type { ImportReportView } from '#contract/imports.ts';
import type { Translate } from '#wording/wording.ts';

const sums = ['new', 'updated', 'unchanged', 'skipped', 'unreadable'] as const;

/** What an import came to, as one line without its zeros: `8 new · 1 updated`. */
export function sumWords(
  report: Pick<ImportReportView, (typeof sums)[number]>,
  number: (value: number) => string,
  t: Translate,
): string {
  return sums
    .filter((sum) => report[sum] > 0)
    .map((sum) => `${number(report[sum])} ${t(`import-trial:trial.${sum}`, { count: report[sum] })}`)
    .join(' · ');
}
