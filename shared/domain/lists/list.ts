/** A newsletter needs a consent row for each person; member information rests on the membership. */
export type ListKind = 'newsletter' | 'member-information';
/** Nothing is ever sent to a dormant list. */
export type ListState = 'active' | 'dormant';
export type SignUpRule = 'closed' | 'confirm' | 'approve' | 'confirm-and-approve';
export type ReturnRule = 'ask' | 'remove-by-itself' | 'report-only';
export const listColours = ['teal', 'blue', 'orange', 'purple', 'red', 'grey'] as const;
export type ListColour = (typeof listColours)[number];

/** Whoever answers for a list. */
export interface ListOwner {
  readonly name: string;
  readonly address: string;
}
