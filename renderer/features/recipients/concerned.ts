import type { ChosenPeople } from '#contract/recipients.ts';

/** What can be done with many people at once. */
export type ManyDialog = 'group' | 'enrol' | 'leave' | 'remove' | 'export';

/** The people a dialog is about, and how many they are. */
export interface Concerned {
  readonly chosen: ChosenPeople;
  readonly count: number;
}
