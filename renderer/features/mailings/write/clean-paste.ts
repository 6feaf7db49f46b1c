import { isHref } from './href.ts';

const swallowed = new Set(['style', 'script', 'xml', 'head', 'title', 'meta', 'link', 'template', 'object']);
const kept: Readonly<Record<string, string>> = {
  p: 'p',
  div: 'p',
  br: 'br',
  hr: 'hr',
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h3',
  h5: 'h3',
  h6: 'h3',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  td: 'p',
  th: 'p',
};
const empty = new Set(['br', 'hr']);
const tag = /<!--[\s\S]*?-->|<!\[[^>]*>|<![^>]*>|<\/?([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
const wordLabel = /<!(?:--)?\[if !supportLists\](?:--)?>([\s\S]*?)<!(?:--)?\[endif\](?:--)?>/gi;
const wordItem = /^\s*(?:<[^>]*>\s*)*(?:[\da-z]{1,4}[.)])/i;

const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
    .exec(attributes)
    ?.slice(1)
    .find((part) => part !== undefined) ?? '';

const quoted = (text: string) => text.replaceAll('"', '&quot;');
const isBold = (style: string) => /font-weight\s*:\s*(bold|[6-9]00)/i.test(style);
const isPlain = (style: string) => /font-weight\s*:\s*(normal|[1-4]00)/i.test(style);
const isItalic = (style: string) => /font-style\s*:\s*italic/i.test(style);

/** What an opening tag becomes: the tags that are written instead, outermost first. */
function opened(name: string, attributes: string): readonly string[] {
  const style = attribute(attributes, 'style');
  if (name === 'a') {
    const href = attribute(attributes, 'href');
    return isHref(href) ? [`a href="${quoted(href)}"`] : [];
  }
  if (name === 'span') {
    const field = attribute(attributes, 'data-field');
    if (field !== '')
      return [
        `span data-field="${quoted(field)}" data-fallback="${quoted(attribute(attributes, 'data-fallback'))}"`,
      ];
    return [...(isBold(style) ? ['strong'] : []), ...(isItalic(style) ? ['em'] : [])];
  }
  const known = kept[name];
  if (known === undefined || (known === 'strong' && isPlain(style))) return [];
  return [known];
}

/** Word writes list items as paragraphs with a label of their own: they become real lists again. */
function withWordLists(html: string): string {
  const items = html.replace(
    /<p\b([^>]*\bMsoListParagraph[^>]*)>([\s\S]*?)<\/p>/gi,
    (_, __, inner: string) => {
      const label = new RegExp(wordLabel.source, 'i').exec(inner)?.[1] ?? '';
      const list = wordItem.test(label.replace(/<[^>]*>/g, '')) ? 'ol' : 'ul';
      return `<${list}><li>${inner.replace(wordLabel, '')}</li></${list}>`;
    },
  );
  return items.replace(/<\/(ul|ol)>\s*<\1>/gi, '');
}

/**
 * Pasted HTML reduced to what a mail can carry: paragraphs, headings, lists, bold, italic, links and our own
 * tokens. Comments, styles, classes and Word's additions go, its lists become lists. The editor's schema has
 * the last word on what remains.
 */
export function cleanPaste(html: string): string {
  const source = withWordLists(html);
  const open: { readonly name: string; readonly closing: string }[] = [];
  let swallowing = '';
  let text = '';
  let last = 0;
  const keep = (until: number) => {
    // A bracket that belongs to no tag would make one with what follows once the tags between are gone.
    if (swallowing === '') text += source.slice(last, until).replaceAll('<', '&lt;');
  };
  for (const found of source.matchAll(tag)) {
    keep(found.index);
    last = found.index + found[0].length;
    const name = (found[1] ?? '').toLowerCase();
    const closes = found[0].startsWith('</');
    if (name === '') continue;
    if (swallowing !== '') {
      if (closes && name === swallowing) swallowing = '';
    } else if (swallowed.has(name)) {
      if (!closes && !found[0].endsWith('/>') && name !== 'meta' && name !== 'link') swallowing = name;
    } else if (closes) {
      const at = open.findLastIndex((entry) => entry.name === name);
      if (at >= 0) text += open.splice(at).reduceRight((all, entry) => all + entry.closing, '');
    } else {
      const tags = opened(name, found[2] ?? '');
      text += tags.map((each) => `<${each}>`).join('');
      if (!empty.has(name)) open.push({ name, closing: closingOf(tags) });
    }
  }
  keep(source.length);
  return text + open.reduceRight((all, entry) => all + entry.closing, '');
}

const closingOf = (tags: readonly string[]) =>
  tags.map((each) => `</${each.split(' ')[0] ?? ''}>`).reduceRight((all, each) => all + each, '');
