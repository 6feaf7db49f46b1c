import type { CaseDetail, CaseRow } from '#contract/decide.ts';
import type { Translate } from '#wording/wording.ts';
import { outcomeWords } from './case-words.ts';

/** The sentence above the choices: what the evidence speaks for, or what was decided. */
export function suggestion(
  row: CaseRow,
  detail: CaseDetail | undefined,
  t: Translate,
  dayOf: (at: number) => string,
) {
  if (row.kind === 'leave') return t('decide:suggest.left');
  if (row.verdict === 'removed-by-rule') return t('decide:suggest.by-rule', { list: row.list });
  if (row.state === 'done' && detail?.settledBy?.byMail === true) {
    const { name } = detail.settledBy;
    const verdict = outcomeWords(row, t);
    return name === ''
      ? t('decide:suggest.done-by-letter', { verdict })
      : t('decide:suggest.done-by-mail', { verdict, name });
  }
  if (row.state === 'done') return t('decide:suggest.done', { verdict: outcomeWords(row, t) });
  if (row.state === 'later') {
    return row.laterUntil === null
      ? t('decide:suggest.later-mailing', { list: row.list })
      : t('decide:suggest.later', { day: dayOf(row.laterUntil) });
  }
  if (detail === undefined) return '';
  if (detail.suggestion !== 'none') return t(`decide:suggest.${detail.suggestion}`);
  if (row.kind === 'join') return t('decide:suggest.none-join');
  if (row.kind === 'new-address') return t('decide:suggest.none-address');
  return detail.brake === null ? t('decide:suggest.none') : t('decide:suggest.none-many');
}
