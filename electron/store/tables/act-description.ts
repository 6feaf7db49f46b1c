import type { ActDescription, ActKind, ActParams } from '#domain/acts/act.ts';

/** What each kind of act carries; the compiler asks for every kind and parameter. */
type Shapes = {
  readonly [K in ActKind]: {
    readonly [P in keyof ActParams[K]]: ActParams[K][P] extends number ? 'number' : 'string';
  };
};

const shapes: Shapes = {
  'recipient-added': { name: 'string', list: 'string' },
  'recipient-edited': { name: 'string' },
  'recipients-removed': { name: 'string', count: 'number' },
  'list-created': { list: 'string' },
  'list-renamed': { list: 'string', former: 'string' },
  'list-edited': { list: 'string' },
  'list-moved': { list: 'string' },
  'list-duplicated': { list: 'string', from: 'string' },
  'list-deleted': { list: 'string' },
  'list-brought-back': { list: 'string' },
  'recipient-field-set': { name: 'string', field: 'string' },
  'recipient-paused': { name: 'string' },
  'recipient-resumed': { name: 'string' },
  'recipient-brought-back': { name: 'string' },
  'recipients-left': { name: 'string', count: 'number' },
  'recipients-grouped': { name: 'string', count: 'number', group: 'string' },
  'recipients-ungrouped': { name: 'string', count: 'number', group: 'string' },
  'recipients-enrolled': { name: 'string', count: 'number', list: 'string' },
  'field-created': { field: 'string' },
  'field-edited': { field: 'string' },
  'field-moved': { field: 'string' },
  'field-deleted': { field: 'string' },
  'people-imported': { count: 'number' },
  'list-made-dormant': { list: 'string' },
  'list-made-active': { list: 'string' },
  'mailing-discarded': { subject: 'string' },
  'bounce-removed': { name: 'string' },
  'bounces-removed': { name: 'string', count: 'number' },
  'removed-by-rule': { name: 'string', list: 'string' },
  'bounce-kept': { name: 'string' },
  'case-later': { name: 'string' },
  'join-admitted': { name: 'string', list: 'string' },
  'join-rejected': { name: 'string' },
  'left-by-letter': { name: 'string', list: 'string' },
  'address-taken-over': { name: 'string' },
  'address-left': { name: 'string' },
  'organisation-edited': { name: 'string' },
};

interface Stored {
  readonly kind: string;
  readonly params: unknown;
}

function isKind(kind: string): kind is ActKind {
  return Object.hasOwn(shapes, kind);
}

function isDescription(stored: Stored): stored is ActDescription {
  const { kind, params } = stored;
  if (!isKind(kind) || typeof params !== 'object' || params === null) return false;
  const values = new Map<string, unknown>(Object.entries(params));
  return Object.entries(shapes[kind]).every(([name, type]) => typeof values.get(name) === type);
}

/** An act's kind and parameters as they were stored. Throws a TypeError for an act this version cannot name. */
export function readDescription(kind: string, params: string): ActDescription {
  const stored: Stored = { kind, params: JSON.parse(params) };
  if (!isDescription(stored)) throw new TypeError(`not an act: ${kind}`);
  return stored;
}
