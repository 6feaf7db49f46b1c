import type { Block, Inline, MailingDocument } from './document.ts';
import { escapeHtml } from './escape.ts';
import { linkOf } from './fields.ts';

const font = "font-family:'Segoe UI',Helvetica,Arial,sans-serif";
const styles = {
  paragraph: `margin:0 0 16px;${font};font-size:16px;line-height:1.55`,
  heading: {
    1: `margin:8px 0 14px;${font};font-size:26px;line-height:1.25;font-weight:700`,
    2: `margin:24px 0 10px;${font};font-size:20px;line-height:1.3;font-weight:700`,
    3: `margin:20px 0 8px;${font};font-size:17px;line-height:1.35;font-weight:700`,
  },
  list: `margin:0 0 16px;padding:0 0 0 26px;${font};font-size:16px;line-height:1.55`,
  item: 'margin:0 0 6px',
  innerParagraph: 'margin:0',
  rule: 'border:0;border-top:1px solid #c9d3d1;margin:24px 0',
  link: 'color:#0b6b63;text-decoration:underline',
} as const;

/** A resolved text as HTML for mail programs: inline styles only, everything a person typed shown literally. */
export function toHtml(document: MailingDocument): string {
  return document.content.map((block) => blockHtml(block, styles.paragraph)).join('\n');
}

function blockHtml(block: Block, paragraph: string): string {
  switch (block.type) {
    case 'paragraph':
      return `<p style="${paragraph}">${runHtml(block.content ?? []) || '&nbsp;'}</p>`;
    case 'heading': {
      const { level } = block.attrs;
      return `<h${level} style="${styles.heading[level]}">${runHtml(block.content ?? [])}</h${level}>`;
    }
    case 'horizontalRule':
      return `<hr style="${styles.rule}">`;
    case 'bulletList':
    case 'orderedList': {
      const name = block.type === 'bulletList' ? 'ul' : 'ol';
      const items = block.content.map(
        (item) =>
          `<li style="${styles.item}">${item.content.map((part) => blockHtml(part, styles.innerParagraph)).join('\n')}</li>`,
      );
      return `<${name} style="${styles.list}">\n${items.join('\n')}\n</${name}>`;
    }
  }
}

function runHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  if (inline.type === 'hardBreak') return '<br>\n';
  let html = escapeHtml(inline.type === 'text' ? inline.text : inline.attrs.fallback);
  for (const mark of inline.marks ?? []) {
    if (mark.type === 'bold') html = `<strong>${html}</strong>`;
    if (mark.type === 'italic') html = `<em>${html}</em>`;
  }
  const href = linkOf(inline);
  return href === null ? html : `<a href="${escapeHtml(href)}" style="${styles.link}">${html}</a>`;
}
