import type { FieldKind } from '../recipients/own-field.ts';

/**
 * What a column of an address file becomes. Several columns may become addresses (the first that holds one counts),
 * groups (all count) and names (joined); two own fields of one name are one, the first value counts.
 */
export type ColumnTarget =
  | { readonly kind: 'skip' }
  | { readonly kind: 'address' | 'given-name' | 'family-name' | 'salutation' | 'language' | 'groups' }
  | { readonly kind: 'full-name'; readonly order: 'family-given' | 'given-family' }
  | { readonly kind: 'own-field'; readonly name: string; readonly fieldKind: FieldKind };

/** How sure the program is of a target: said by the heading, concluded from values, or not needed. */
export type Confidence = 'certain' | 'guessed' | 'left-out';
export type ColumnRemark = 'split-at-comma' | 'date-recognised' | 'new-field' | 'groups';

export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const;
export type Encoding = (typeof encodings)[number];
