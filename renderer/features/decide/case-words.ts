import type { CaseRow } from '#contract/decide.ts';
import type { Translate } from '#wording/wording.ts';
import type { CaseGroup, CauseGroup } from './group-cases.ts';

/** A cause as a heading over its cards. */
export function causeWords(cause: CauseGroup, t: Translate): string {
  if (cause === 'passing' || cause === 'join' || cause === 'leave' || cause === 'new-address')
    return t(`decide:group.${cause}`);
  return t(`letters:returned.${cause}`);
}

export function headingOf(group: CaseGroup, t: Translate): string {
  return group.kind === 'day' ? group.key : causeWords(group.key, t);
}

/** The outcome of a settled case, in a word. */
export function outcomeWords({ verdict, state }: CaseRow, t: Translate): string {
  if (state === 'later') return t('decide:verdict.later');
  return verdict === null ? '' : t(`decide:verdict.${verdict}`);
}

/** The person of a case, or the bare address of somebody unknown. */
export function titleOf({ name, address }: Pick<CaseRow, 'name' | 'address'>): string {
  return name === '' ? address : name;
}

/** What was decided, and on what. */
export function outcomeLine(row: CaseRow, t: Translate): string {
  const about = row.kind === 'bounce' ? causeWords(row.cause, t) : (row.proposal?.address ?? row.list);
  return `${outcomeWords(row, t)} · ${about}`;
}

/** The second line of a card: what tells it from the others under the same heading. */
export function sublineOf(row: CaseRow, t: Translate, dayOf: (at: number) => string): string {
  if (row.state === 'later') {
    return row.laterUntil === null
      ? t('decide:sub.later-mailing')
      : t('decide:sub.later', { day: dayOf(row.laterUntil) });
  }
  if (row.kind === 'join') return t('decide:sub.join', { list: row.list });
  if (row.kind === 'leave') {
    return row.quote === ''
      ? t('decide:sub.leave', { list: row.list })
      : t('decide:quoted', { text: row.quote });
  }
  if (row.kind === 'new-address' && row.proposal !== null)
    return t('decide:sub.new-address', { address: row.proposal.address });
  if (!row.permanent || row.name === '') return causeWords(row.cause, t);
  return row.address;
}
