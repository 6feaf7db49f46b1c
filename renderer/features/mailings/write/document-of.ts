import type { Mark as EditorMark, Node as EditorNode } from '@tiptap/pm/model';
import type { Block, Inline, ListItem, MailingDocument, Mark } from '#domain/mailings/document.ts';
import { maximumDepth } from '#domain/mailings/document.ts';
import { isHref } from './href.ts';

const children = (node: EditorNode): readonly EditorNode[] =>
  Array.from({ length: node.childCount }, (_, index) => node.child(index));

function markOf(mark: EditorMark): readonly Mark[] {
  const { name } = mark.type;
  if (name === 'bold' || name === 'italic') return [{ type: name }];
  const href = String(mark.attrs.href);
  return name === 'link' && isHref(href) ? [{ type: 'link', attrs: { href } }] : [];
}

function marksOf(node: EditorNode): { marks?: readonly Mark[] } {
  const marks = node.marks.flatMap(markOf);
  return marks.length === 0 ? {} : { marks };
}

function inlineOf(node: EditorNode): readonly Inline[] {
  if (node.isText) return [{ type: 'text', text: node.text ?? '', ...marksOf(node) }];
  if (node.type.name === 'hardBreak') return [{ type: 'hardBreak' }];
  if (node.type.name !== 'field') return [];
  const attrs = { name: String(node.attrs.name), fallback: String(node.attrs.fallback) };
  return [{ type: 'field', attrs, ...marksOf(node) }];
}

function contentOf(node: EditorNode): { content?: readonly Inline[] } {
  const content = children(node).flatMap(inlineOf);
  return content.length === 0 ? {} : { content };
}

const levelOf = (level: unknown) => (level === 1 || level === 3 ? level : 2);

function itemOf(node: EditorNode, depth: number): ListItem {
  return { type: 'listItem', content: children(node).flatMap((child) => blockOf(child, depth)) };
}

/** A list deeper than a mail may carry is taken apart: its text stays, its indentation goes. */
function listOf(node: EditorNode, type: 'bulletList' | 'orderedList', depth: number): readonly Block[] {
  if (depth > 0) return [{ type, content: children(node).map((item) => itemOf(item, depth - 1)) }];
  return children(node).flatMap((item) => itemOf(item, 0).content);
}

function blockOf(node: EditorNode, depth: number): readonly Block[] {
  const { name } = node.type;
  switch (name) {
    case 'paragraph':
      return [{ type: name, ...contentOf(node) }];
    case 'heading':
      return [{ type: name, attrs: { level: levelOf(node.attrs.level) }, ...contentOf(node) }];
    case 'bulletList':
    case 'orderedList':
      return listOf(node, name, depth);
    case 'horizontalRule':
      return [{ type: name }];
    default:
      return [];
  }
}

/** The editor's text as a mailing's document: exactly what the contract takes, without the editor's own attributes. */
export function documentOf(doc: EditorNode): MailingDocument {
  return { type: 'doc', content: children(doc).flatMap((child) => blockOf(child, maximumDepth)) };
}
