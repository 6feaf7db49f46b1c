import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '#contract/document.ts';
import type { Block, Inline, MailingDocument, Mark } from '#domain/mailings/document.ts';
import { maximumDepth } from '#domain/mailings/document.ts';
import { contentOf } from '#renderer/features/mailings/write/content-of.ts';
import { documentOf } from '#renderer/features/mailings/write/document-of.ts';
import { editorParts } from '#renderer/features/mailings/write/editor-parts.ts';

const nothing = () => undefined;
const schema = getSchema([...editorParts({ onEdit: nothing, onAsk: nothing })]);

function throughEditor(document: MailingDocument): MailingDocument {
  const node = Node.fromJSON(schema, contentOf(document));
  node.check();
  return documentOf(node);
}

const marks = fc.subarray<Mark>([
  { type: 'link', attrs: { href: 'https://example.org/fest' } },
  { type: 'bold' },
  { type: 'italic' },
]);
const marked = (chosen: Mark[]) => (chosen.length === 0 ? {} : { marks: chosen });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .tuple(fc.string({ minLength: 1, maxLength: 12 }), marks)
    .map(([text, chosen]) => ({ type: 'text' as const, text, ...marked(chosen) })),
  fc.constant({ type: 'hardBreak' as const }),
  fc
    .tuple(fc.constantFrom('salutation', 'own:1'), fc.string({ maxLength: 8 }), marks)
    .map(([name, fallback, chosen]) => ({
      type: 'field' as const,
      attrs: { name, fallback },
      ...marked(chosen),
    })),
);
/** Neighbouring runs with the same marks are one run to the editor, so none are made here. */
const content = fc
  .array(inline, { maxLength: 5 })
  .map((all) => all.filter((node, index) => node.type !== 'text' || all[index - 1]?.type !== 'text'));
const filled = (inlines: readonly Inline[]) => (inlines.length === 0 ? {} : { content: inlines });
const flat: fc.Arbitrary<Block> = fc.oneof(
  content.map((inlines) => ({ type: 'paragraph' as const, ...filled(inlines) })),
  fc.tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), content).map(([level, inlines]) => ({
    type: 'heading' as const,
    attrs: { level },
    ...filled(inlines),
  })),
  fc.constant({ type: 'horizontalRule' as const }),
);
const paragraph = content.map((inlines) => ({ type: 'paragraph' as const, ...filled(inlines) }));
const blocks = (depth: number): fc.Arbitrary<Block> => {
  if (depth === 0) return flat;
  const item = fc
    .tuple(paragraph, fc.array(blocks(depth - 1), { maxLength: 2 }))
    .map(([first, rest]) => ({ type: 'listItem' as const, content: [first, ...rest] }));
  const list = fc
    .tuple(
      fc.constantFrom('bulletList' as const, 'orderedList' as const),
      fc.array(item, { minLength: 1, maxLength: 2 }),
    )
    .map(([type, items]) => ({ type, content: items }));
  return fc.oneof(flat, list);
};

describe('A document through the editor', () => {
  it('comes back as it went in, and the contract takes it', () => {
    const documents = fc
      .array(blocks(2), { minLength: 1, maxLength: 4 })
      .map((all): MailingDocument => ({ type: 'doc', content: all }));
    fc.assert(
      fc.property(documents, (document) => {
        const back = throughEditor(document);
        expect(back).toEqual(document);
        expect(documentSchema.parse(back)).toEqual(document);
      }),
    );
  });

  it('becomes one empty paragraph when it is empty', () => {
    expect(throughEditor({ type: 'doc', content: [] })).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph' }],
    });
  });

  it('keeps the text of lists that are deeper than a mail may carry', () => {
    const nested = (depth: number): object => ({
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: `level ${depth}` }] },
            ...(depth > maximumDepth + 2 ? [] : [nested(depth + 1)]),
          ],
        },
      ],
    });
    const document = documentOf(Node.fromJSON(schema, { type: 'doc', content: [nested(1)] }));
    expect(documentSchema.safeParse(document).success).toBe(true);
    expect(JSON.stringify(document)).toContain(`level ${maximumDepth + 3}`);
  });

  it('drops links that lead anywhere but the web or a mailbox, and keeps their words', () => {
    const marksOf = (href: string) => [{ type: 'link', attrs: { href } }];
    const document = documentOf(
      Node.fromJSON(schema, {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'words', marks: marksOf('javascript:alert(1)') }],
          },
        ],
      }),
    );
    expect(document.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'words' }] }]);
  });

  it('forgets bold on a line break, which the contract does not know', () => {
    const bold = [{ type: 'bold' }];
    const document = documentOf(
      Node.fromJSON(schema, {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'hardBreak', marks: bold }] }],
      }),
    );
    expect(documentSchema.safeParse(document).success).toBe(true);
  });
});
