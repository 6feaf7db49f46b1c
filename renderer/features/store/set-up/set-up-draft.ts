import type { Argument } from '#contract/contract.ts';
import type { OwnProtection } from '../protection/protection-choice.tsx';
import type { Proof } from '../sheet/proof.ts';
import { isProven } from '../sheet/proof.ts';

/** What was entered so far; nothing of it is stored before the last button. */
export interface SetUpDraft {
  readonly organisation: string;
  readonly legalNotice: string;
  /** Null: not chosen, so the keychain where it works, else a password. */
  readonly protection: OwnProtection | null;
  readonly passphrase: string;
  /** Null: in the program's own folder. */
  readonly folder: string | null;
  readonly proof: Proof | null;
  readonly keeper: string;
}

export const emptyDraft: SetUpDraft = {
  organisation: '',
  legalNotice: '',
  protection: null,
  passphrase: '',
  folder: null,
  proof: null,
  keeper: '',
};

export type Step = 'club' | 'protection' | 'sheet';

/** The least length a new password needs; the engine has the last word. */
const shortest = 8;

/** Whether leaving would throw away something a person entered. */
export function isTouched(draft: SetUpDraft): boolean {
  const { organisation, legalNotice, passphrase, folder, proof, keeper } = draft;
  return (
    proof !== null ||
    [organisation, legalNotice, passphrase, folder ?? '', keeper].some((text) => text !== '')
  );
}

/** Which steps are complete. */
export function doneSteps(
  draft: SetUpDraft,
  protection: OwnProtection | null,
  groups: readonly string[],
): ReadonlySet<Step> {
  const done = new Set<Step>();
  const isSecret = protection === 'keychain' || [...draft.passphrase].length >= shortest;
  if (draft.organisation.trim() !== '') done.add('club');
  if (protection !== null && isSecret && draft.folder?.trim() !== '') done.add('protection');
  if (isProven(draft.proof, groups)) done.add('sheet');
  return done;
}

/** What the engine is asked to make, from a complete draft. */
export function orderOf(
  draft: SetUpDraft,
  protection: OwnProtection,
  language: 'de' | 'en',
  recoveryKey: string,
): Argument<'store.create'> {
  const keeper = draft.keeper.trim();
  return {
    organisation: draft.organisation.trim(),
    legalNotice: draft.legalNotice.trim(),
    language,
    folder: draft.folder === null ? null : draft.folder.trim(),
    protection:
      protection === 'keychain' ? { kind: 'keychain' } : { kind: 'passphrase', passphrase: draft.passphrase },
    recoveryKey,
    keepers: keeper === '' ? [] : [keeper],
  };
}
