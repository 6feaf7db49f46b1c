import type { Report } from '#contract/mailings.ts';
import type { Translate } from '#wording/wording.ts';

/** Where the copy of the mailing is, or why there is none and what to do. */
export function copyWords(copy: Report['sentCopy'], t: Translate): string {
  if (copy === null) return '';
  const { state, problem } = copy;
  switch (state) {
    case 'none':
      return '';
    case 'filed':
    case 'by-provider':
      return t(`report:copy.${state}`);
    case 'waiting':
      return problem === 'not-checked'
        ? t('report:copy.not-checked')
        : t('report:copy.waiting', { problem: problemWords(problem, t) });
    case 'given-up':
      return t('report:copy.given-up', { problem: problemWords(problem, t) });
  }
}

function problemWords(problem: NonNullable<Report['sentCopy']>['problem'], t: Translate): string {
  if (problem === null || problem === 'not-checked') return '';
  if (problem === 'no-folder' || problem === 'not-taken') return t(`report:copy.${problem}`);
  return t(`mailbox:problem.${problem}`);
}
