/** The tie between a person and a list. `paused` lasts until a date; `left` is the person's word, `removed` the owner's. */
export type MembershipState = 'pending' | 'active' | 'paused' | 'left' | 'removed';
/** How a membership came about. */
export type MembershipSource = 'by-hand' | 'import' | 'letter' | 'practice';
export type PersonLanguage = 'de' | 'en';
/** What the grid shows of a person: whether mail reaches them, and if not, why. */
export type RecipientStatus =
  | 'receives'
  | 'unconfirmed'
  | 'unlisted'
  | 'returned'
  | 'left'
  | 'paused'
  | 'blocked';

/** So many people can be named one by one; more are chosen by what the grid shows. */
export const mostNamed = 5_000;
