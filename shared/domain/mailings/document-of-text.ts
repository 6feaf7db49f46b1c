import type { Block, Inline, MailingDocument } from './document.ts';

/** As much of a letter becomes a draft, in characters; more than any mailing has. */
export const longestLetterText = 100_000;
const notText = /\p{Cs}|\p{Cf}|(?!\t)\p{Cc}/gu;

/**
 * Lines somebody wrote as the text of a mailing: empty lines part paragraphs, others stay lines. Nothing but characters
 * is taken over, so no markup of a letter reaches the editor or the mails made from it.
 */
export function documentOfText(lines: readonly string[]): MailingDocument {
  const paragraphs: string[][] = [];
  let open: string[] | null = null;
  for (const line of lines.map((each) => each.replaceAll(notText, '').trimEnd())) {
    if (line.trim() === '') open = null;
    else if (open === null) paragraphs.push((open = [line]));
    else open.push(line);
  }
  return { type: 'doc', content: paragraphs.map(paragraph) };
}

function paragraph(lines: readonly string[]): Block {
  const content = lines.flatMap((text, index): readonly Inline[] =>
    index === 0 ? [{ type: 'text', text }] : [{ type: 'hardBreak' }, { type: 'text', text }],
  );
  return { type: 'paragraph', content };
}
