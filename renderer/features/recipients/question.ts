import type { Argument } from '#contract/contract.ts';

/** What the table shows: whom, in which order. */
export type Question = Omit<Argument<'recipients.page'>, 'offset' | 'limit'>;
export type Sort = Question['sort'];

/** Whether the person narrowed the table, so that emptiness means "nobody found". */
export function isNarrowed({ search, segment }: Question): boolean {
  return search !== '' || segment !== 'all';
}
