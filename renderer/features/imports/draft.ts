import type { Argument } from '#contract/contract.ts';
import type { ImportSource, MappedRow } from '#contract/imports.ts';
import type { ListId } from '#domain/ids.ts';
import type { ColumnTarget } from '#domain/imports/target.ts';
import type { ImportStep } from './steps.ts';

type ConsentInput = Argument<'imports.consent'>;
export type ConsentWay = ConsentInput['how'];

export interface ConsentDraft {
  readonly how: ConsentWay;
  /** `YYYY-MM-DD`, empty while not known. */
  readonly since: string;
  readonly note: string;
  readonly evidence: { readonly name: string; readonly data: string } | null;
}

/** What a person has said about an import so far. Steps only show it, so that going back loses nothing. */
export interface ImportDraft {
  readonly step: ImportStep;
  readonly listId: ListId | null;
  readonly source: ImportSource | null;
  readonly targets: readonly ColumnTarget[];
  /** Whether a person changed a target: then reading the file once more keeps them. */
  readonly isChosen: boolean;
  readonly makeSalutation: boolean;
  /** The first five rows as they would be stored. */
  readonly first: readonly MappedRow[];
  readonly text: string;
  readonly consent: ConsentDraft;
}

export const emptyDraft = (listId: ListId | null): ImportDraft => ({
  step: 'source',
  listId,
  source: null,
  targets: [],
  isChosen: false,
  makeSalutation: false,
  first: [],
  text: '',
  consent: { how: 'membership', since: '', note: '', evidence: null },
});

/** The targets after a file was read once more: a person's own choice stays where it still fits. */
export function targetsAfter(draft: ImportDraft, source: ImportSource): readonly ColumnTarget[] {
  const guessed = source.columns.map(({ target }) => target);
  const fits = draft.source?.importId === source.importId && draft.targets.length === guessed.length;
  return draft.isChosen && fits ? draft.targets : guessed;
}

export const hasAddress = (targets: readonly ColumnTarget[]): boolean =>
  targets.some(({ kind }) => kind === 'address');

/** Whether closing would lose something. */
export const isSomethingLost = ({ source, text }: ImportDraft): boolean =>
  source !== null || text.trim() !== '';

/** The consent as the engine takes it. */
export function consentInput(importId: string, { how, since, note, evidence }: ConsentDraft): ConsentInput {
  return { importId, how, since: since === '' ? null : since, note, evidence };
}
