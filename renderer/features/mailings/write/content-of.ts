import type { JSONContent } from '@tiptap/core';
import type { Block, Inline, ListItem, MailingDocument, Mark } from '#domain/mailings/document.ts';

const marksOf = (marks: readonly Mark[] | undefined) =>
  marks === undefined
    ? {}
    : {
        marks: marks.map((mark) =>
          mark.type === 'link' ? { type: mark.type, attrs: { ...mark.attrs } } : { type: mark.type },
        ),
      };

function inline(node: Inline): JSONContent {
  if (node.type === 'hardBreak') return { type: node.type };
  if (node.type === 'text') return { type: node.type, text: node.text, ...marksOf(node.marks) };
  return { type: node.type, attrs: { ...node.attrs }, ...marksOf(node.marks) };
}

const item = (node: ListItem): JSONContent => ({ type: node.type, content: node.content.map(block) });

function block(node: Block): JSONContent {
  switch (node.type) {
    case 'horizontalRule':
      return { type: node.type };
    case 'bulletList':
    case 'orderedList':
      return { type: node.type, content: node.content.map(item) };
    case 'heading':
      return { type: node.type, attrs: { ...node.attrs }, content: (node.content ?? []).map(inline) };
    default:
      return { type: node.type, content: (node.content ?? []).map(inline) };
  }
}

/** A mailing's document as the editor takes it. An empty document gets the one paragraph the editor needs. */
export function contentOf(document: MailingDocument): JSONContent {
  const blocks = document.content.length === 0 ? [{ type: 'paragraph' } as const] : document.content;
  return { type: 'doc', content: blocks.map(block) };
}
