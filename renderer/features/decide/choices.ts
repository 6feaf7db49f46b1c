import type { CaseRow } from '#contract/decide.ts';
import type { Argument } from '#contract/contract.ts';
import type { Translate } from '#wording/wording.ts';

export type Choice = Argument<'decide.settle'>['verdict'];
/** A choice with what goes with it: for how many mailings, until when. */
export type Settlement = Omit<Argument<'decide.settle'>, 'caseId'>;

const offered: Readonly<Record<'bounce' | 'join' | 'new-address', readonly Choice[]>> = {
  bounce: ['remove', 'keep', 'change', 'later'],
  join: ['admit', 'reject', 'later'],
  'new-address': ['change', 'keep', 'later'],
};

/** What can be decided on a case now, the weightiest first; nothing on what is settled already. */
export function choicesOf({
  kind,
  state,
  name,
}: Pick<CaseRow, 'kind' | 'state' | 'name'>): readonly Choice[] {
  if (state === 'done' || kind === 'leave') return [];
  // An address that nobody has cannot become another.
  const choices = offered[kind].filter((choice) => choice !== 'change' || name !== '');
  return state === 'later' ? choices.filter((choice) => choice !== 'later') : choices;
}

/** How a choice is called on its button: keeping an address that mail reaches is leaving it as it is. */
export function choiceWords(choice: Choice, { kind }: Pick<CaseRow, 'kind'>, t: Translate): string {
  if (choice === 'change' && kind === 'bounce') return t('decide:change.ask');
  return t(choice === 'keep' && kind === 'new-address' ? 'decide:keep-address' : `decide:${choice}`);
}

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The choice a single letter stands for in the reader's language, or null. */
export function choiceOfKey(press: Press, choices: readonly Choice[], t: Translate): Choice | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.key.length !== 1) return null;
  const letter = press.key.toUpperCase();
  return choices.find((choice) => t(`decide:key.${choice}`) === letter) ?? null;
}
