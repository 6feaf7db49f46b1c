/** A newsletter needs a consent row for each person; member information rests on the membership. */
export type ListKind = 'newsletter' | 'member-information';
/** Nothing is ever sent to a dormant list. */
export type ListState = 'active' | 'dormant';
/** How somebody joins by letter: not at all, by confirming with a mail of their own, by the owner's word, or by both. */
export const signUpRules = ['closed', 'confirm', 'approve', 'confirm-and-approve'] as const;
export type SignUpRule = (typeof signUpRules)[number];
/** What is done about an address that a mailing does not reach: wait for the owner, take it off, or only report it. */
export const returnRules = ['ask', 'remove-by-itself', 'report-only'] as const;
export type ReturnRule = (typeof returnRules)[number];
export const listColours = ['teal', 'blue', 'orange', 'purple', 'red', 'grey'] as const;
export type ListColour = (typeof listColours)[number];

/** Whoever answers for a list. */
export interface ListOwner {
  readonly name: string;
  readonly address: string;
}
