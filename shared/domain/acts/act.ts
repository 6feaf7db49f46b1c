/** Every change a person can take back, as a code with what the sentence needs. Sentences live in `wording`. */
export interface ActParams {
  readonly 'recipient-added': { readonly name: string; readonly list: string };
  readonly 'recipient-edited': { readonly name: string };
  readonly 'recipients-removed': { readonly name: string; readonly count: number };
  readonly 'list-created': { readonly list: string };
  readonly 'list-renamed': { readonly list: string; readonly former: string };
  readonly 'list-edited': { readonly list: string };
  readonly 'list-moved': { readonly list: string };
  readonly 'list-duplicated': { readonly list: string; readonly from: string };
  readonly 'list-deleted': { readonly list: string };
  readonly 'list-brought-back': { readonly list: string };
  readonly 'recipient-field-set': { readonly name: string; readonly field: string };
  readonly 'recipient-paused': { readonly name: string };
  readonly 'recipient-resumed': { readonly name: string };
  readonly 'recipient-brought-back': { readonly name: string };
  readonly 'recipients-left': { readonly name: string; readonly count: number };
  readonly 'recipients-grouped': { readonly name: string; readonly count: number; readonly group: string };
  readonly 'recipients-ungrouped': { readonly name: string; readonly count: number; readonly group: string };
  readonly 'recipients-enrolled': { readonly name: string; readonly count: number; readonly list: string };
  readonly 'field-created': { readonly field: string };
  readonly 'field-edited': { readonly field: string };
  readonly 'field-moved': { readonly field: string };
  readonly 'field-deleted': { readonly field: string };
  readonly 'people-imported': { readonly count: number };
  readonly 'list-made-dormant': { readonly list: string };
  readonly 'list-made-active': { readonly list: string };
  readonly 'mailing-discarded': { readonly subject: string };
  readonly 'bounce-removed': { readonly name: string };
  readonly 'bounces-removed': { readonly name: string; readonly count: number };
  readonly 'removed-by-rule': { readonly name: string; readonly list: string };
  readonly 'bounce-kept': { readonly name: string };
  readonly 'case-later': { readonly name: string };
  readonly 'join-admitted': { readonly name: string; readonly list: string };
  readonly 'join-rejected': { readonly name: string };
  readonly 'left-by-letter': { readonly name: string; readonly list: string };
  readonly 'address-taken-over': { readonly name: string };
  readonly 'address-left': { readonly name: string };
  readonly 'organisation-edited': { readonly name: string };
}
export type ActKind = keyof ActParams;
/** An act as a tagged union, so that a switch over `kind` knows its params. */
export type ActDescription = { [K in ActKind]: { readonly kind: K; readonly params: ActParams[K] } }[ActKind];
