import type { Block, Inline, MailingDocument } from './document.ts';
import { linkOf } from './fields.ts';

/** A resolved text as plain text: links as "text (address)", lists with dashes or numbers, headings underlined. */
export function toText(document: MailingDocument): string {
  return `${document.content
    .map((block) => blockText(block))
    .join('\n\n')
    .trim()}\n`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return runText(block.content ?? []);
    case 'heading': {
      const text = runText(block.content ?? []);
      const longest = Math.max(0, ...text.split('\n').map((line) => [...line].length));
      return text === ''
        ? ''
        : `${text}\n${(block.attrs.level === 1 ? '=' : '-').repeat(Math.min(longest, 70))}`;
    }
    case 'horizontalRule':
      return '* * *';
    case 'bulletList':
      return block.content.map((item) => itemText(item.content, '- ')).join('\n');
    case 'orderedList':
      return block.content.map((item, index) => itemText(item.content, `${index + 1}. `)).join('\n');
  }
}

function itemText(blocks: readonly Block[], mark: string): string {
  const indent = ' '.repeat(mark.length);
  const lines = blocks.map(blockText).join('\n').split('\n');
  return lines.map((line, index) => (index === 0 ? mark : line === '' ? '' : indent) + line).join('\n');
}

/** Neighbouring runs that lead to one address are one link, whose address is named once behind its words. */
function runText(inlines: readonly Inline[]): string {
  let text = '';
  let words = '';
  let open: string | null = null;
  const close = () => {
    if (open !== null && !sameTarget(words, open)) text += ` (${open.replace(/^mailto:/i, '')})`;
    open = null;
    words = '';
  };
  for (const inline of inlines) {
    if (inline.type === 'hardBreak') {
      close();
      text += '\n';
      continue;
    }
    const href = linkOf(inline);
    if (href !== open) close();
    open = href;
    const piece = inline.type === 'text' ? inline.text : inline.attrs.fallback;
    if (href !== null) words += piece;
    text += piece;
  }
  close();
  return text;
}

function sameTarget(words: string, href: string): boolean {
  const bare = (text: string) =>
    text
      .trim()
      .replace(/^(?:https?:\/\/|mailto:)/i, '')
      .replace(/\/$/, '');
  return bare(words) === bare(href);
}
