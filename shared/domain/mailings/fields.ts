import type { FieldId } from '../ids.ts';
import { isId } from '../ids.ts';
import type { Block, Inline, MailingDocument } from './document.ts';

/** Fields every person has; own fields of the club stand beside them under a prefix of their own. */
export const builtinFields = ['salutation', 'givenName', 'familyName', 'address', 'list'] as const;
const ownPrefix = 'own:';

/** The field name of a club's own field: by its id, so that a text keeps it when the field gets another label. */
export function ownFieldName(fieldId: FieldId): string {
  return `${ownPrefix}${fieldId}`;
}

/** The own field behind a field name, or null for a field every person has. */
export function ownFieldId(name: string): FieldId | null {
  const id = name.startsWith(ownPrefix) ? Number(name.slice(ownPrefix.length)) : Number.NaN;
  return isId<FieldId>(id) ? id : null;
}

/** Every run of text, break and field of a document, in order. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') yield* block.content ?? [];
    else if (block.type !== 'horizontalRule') {
      for (const item of block.content) yield* inlinesOf(item.content);
    }
  }
}

/** The fields a text uses, by name, each with its first fallback that is not empty ('' when all are empty). */
export function fieldsOf(document: MailingDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const inline of inlinesOf(document.content)) {
    if (inline.type !== 'field') continue;
    const { name, fallback } = inline.attrs;
    if (!found.has(name) || found.get(name) === '') found.set(name, fallback.trim());
  }
  return found;
}

/** Fields of which at least one place has no fallback. */
export function fieldsWithoutFallback(document: MailingDocument): ReadonlySet<string> {
  const bare = new Set<string>();
  for (const inline of inlinesOf(document.content)) {
    if (inline.type === 'field' && inline.attrs.fallback.trim() === '') bare.add(inline.attrs.name);
  }
  return bare;
}

/** How many links lead out of a text; neighbouring runs with one address are one link. */
export function countLinks(document: MailingDocument): number {
  let count = 0;
  let before = '';
  for (const inline of inlinesOf(document.content)) {
    const here = inline.type === 'hardBreak' ? '' : (linkOf(inline) ?? '');
    if (here !== '' && here !== before) count += 1;
    before = here;
  }
  return count;
}

/** Where a run of text leads, or null. */
export function linkOf(inline: Exclude<Inline, { type: 'hardBreak' }>): string | null {
  for (const mark of inline.marks ?? []) if (mark.type === 'link') return mark.attrs.href;
  return null;
}
