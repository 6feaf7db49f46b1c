import type { Block, Inline, ListItem, MailingDocument } from './document.ts';

/** What a person has for each field, by field name. */
export type FieldValues = Readonly<Record<string, string>>;

export interface Resolved {
  /** The same text without fields. */
  readonly document: MailingDocument;
  /** Fields that are empty for this person, each once. */
  readonly gaps: readonly string[];
}

/** Puts a person's values into a text; where one is empty, its fallback. A value is one line, never markup. */
export function resolve(document: MailingDocument, values: FieldValues): Resolved {
  const gaps = new Set<string>();
  const value = (name: string) => (Object.hasOwn(values, name) ? oneLine(values[name] ?? '') : '');
  const fill = (inline: Inline): readonly Inline[] => {
    if (inline.type !== 'field') return [inline];
    const own = value(inline.attrs.name);
    if (own === '') gaps.add(inline.attrs.name);
    const text = own === '' ? oneLine(inline.attrs.fallback) : own;
    return text === '' ? [] : [{ type: 'text', text, marks: inline.marks }];
  };
  const item = (listItem: ListItem): ListItem => ({ ...listItem, content: listItem.content.map(block) });
  const block = (part: Block): Block => {
    if (part.type === 'horizontalRule') return part;
    if (part.type === 'paragraph' || part.type === 'heading') {
      return { ...part, content: (part.content ?? []).flatMap(fill) };
    }
    return { ...part, content: part.content.map(item) };
  };
  return { document: { type: 'doc', content: document.content.map(block) }, gaps: [...gaps] };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
