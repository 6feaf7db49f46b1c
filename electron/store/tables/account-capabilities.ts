import { z } from 'zod';
import type { Capabilities } from '#domain/accounts/account.ts';
import { senderFates, unprobed } from '#domain/accounts/account.ts';
import { alignments, signatures } from '#domain/accounts/authentication.ts';
import type { Row } from '../database.ts';
import { text, textOrNull } from '../row.ts';

const schema: z.ZodType<Capabilities> = z.strictObject({
  plusAddress: z.boolean(),
  messageIdKept: z.boolean(),
  returnPathKept: z.boolean(),
  listHeadersKept: z.boolean(),
  filesSentCopy: z.boolean(),
  dsn: z.boolean(),
  from: z.enum(senderFates),
  dkim: z.enum(signatures),
  dmarc: z.enum(alignments),
});

/** The practice outbox takes and keeps everything. */
const practice: Capabilities = {
  ...unprobed,
  plusAddress: true,
  returnPathKept: true,
};

/** What the account of a row can do, by its columns `kind` and `capabilities`. */
export function capabilitiesOf(row: Row): Capabilities {
  if (text(row, 'kind') === 'practice') return practice;
  const found = textOrNull(row, 'capabilities');
  return found === null ? unprobed : schema.parse(JSON.parse(found));
}
