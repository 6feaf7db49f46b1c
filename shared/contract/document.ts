import { z } from 'zod';
import type { Block, Inline, ListItem, MailingDocument, Mark } from '#domain/mailings/document.ts';
import { maximumDepth } from '#domain/mailings/document.ts';

/** Links in a mail lead to the web or to a mailbox, nowhere else. */
const href = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/|mailto:)\S+$/i);

const mark: z.ZodType<Mark> = z.union([
  z.strictObject({ type: z.enum(['bold', 'italic']) }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
]);

const marks = z.array(mark).max(4).optional();

const inline: z.ZodType<Inline> = z.union([
  z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(100_000), marks }),
  z.strictObject({ type: z.literal('hardBreak') }),
  z.strictObject({
    type: z.literal('field'),
    attrs: z.strictObject({ name: z.string().min(1).max(60), fallback: z.string().max(200) }),
    marks,
  }),
]);

const content = z.array(inline).max(5000).optional();

function block(depth: number): z.ZodType<Block> {
  const flat = [
    z.strictObject({ type: z.literal('paragraph'), content }),
    z.strictObject({
      type: z.literal('heading'),
      attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
      content,
    }),
    z.strictObject({ type: z.literal('horizontalRule') }),
  ] as const;
  if (depth === 0) return z.union(flat);
  const item: z.ZodType<ListItem> = z.strictObject({
    type: z.literal('listItem'),
    content: z
      .array(block(depth - 1))
      .min(1)
      .max(200),
  });
  return z.union([
    ...flat,
    z.strictObject({ type: z.enum(['bulletList', 'orderedList']), content: z.array(item).min(1).max(500) }),
  ]);
}

/** A mailing's text as the editor hands it over. */
export const documentSchema: z.ZodType<MailingDocument> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(block(maximumDepth)).max(2000),
});
