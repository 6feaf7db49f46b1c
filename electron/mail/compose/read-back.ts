import { simpleParser } from 'mailparser';
import sanitizeHtml from 'sanitize-html';
import type { SentMailReader } from '#electron/features/outbox/ports.ts';

const structure = ['html', 'head', 'body', 'meta', 'title', 'table', 'tbody', 'tr', 'td', 'div', 'span'];
const words = ['p', 'br', 'hr', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'a', 'strong', 'em'];
const layout = [
  'role',
  'width',
  'align',
  'cellpadding',
  'cellspacing',
  'border',
  'lang',
  'charset',
  'name',
  'content',
];

/**
 * Reads a mail of ours from the bytes that left, as a mail program would. The HTML is cleaned last: whatever
 * the bytes hold, the frame gets no script, no form and nothing to load.
 */
export const sentMailReader: SentMailReader = {
  async read(bytes) {
    const mail = await simpleParser(Buffer.from(bytes), {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
    });
    return {
      subject: mail.subject ?? '',
      from: mail.from?.text ?? '',
      to: Array.isArray(mail.to) ? mail.to.map(({ text }) => text).join(', ') : (mail.to?.text ?? ''),
      text: mail.text ?? '',
      headers: mail.headerLines.map(({ key, line }) => ({
        name: line.slice(0, key.length),
        value: line
          .slice(line.indexOf(':') + 1)
          .replace(/\r?\n[ \t]+/g, ' ')
          .trim(),
      })),
      html: `<!DOCTYPE html>\n${clean(mail.html === false ? asPage(mail.text ?? '') : (mail.html ?? ''))}`,
    };
  },
};

const page = 'margin:16px;font:14px/1.5 system-ui,sans-serif;color:#17201c;background:#fff';
const lines = 'white-space:pre-wrap;overflow-wrap:anywhere';

/** A mail of plain text alone, as a mail program shows it. */
function asPage(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<html><head><meta charset="utf-8"></head><body style="${page}"><div style="${lines}">${escaped}</div></body></html>`;
}

function clean(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...structure, ...words],
    allowedAttributes: { '*': [...layout, 'style'], a: ['href', 'style', 'target', 'rel'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    parseStyleAttributes: false,
    transformTags: {
      '*': (tagName, attribs) => ({ tagName, attribs: withoutLoading(attribs) }),
      a: sanitizeHtml.simpleTransform('a', { rel: 'noreferrer noopener', target: '_blank' }),
    },
  });
}

/**
 * A style that would load something is dropped as a whole; ours never do. So is a link without a scheme: within the
 * frame it would lead to the program's own addresses.
 */
function withoutLoading({ style, href, ...rest }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  return {
    ...rest,
    ...(style === undefined || /url\s*\(|expression|import|\\/i.test(style) ? {} : { style }),
    ...(href === undefined || !/^(?:https?|mailto):/i.test(href) ? {} : { href }),
  };
}
