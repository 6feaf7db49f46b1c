import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byUnsubscribeButton } from '#domain/letters/unsubscribe-button.ts';
import { readLetter } from '#electron/mail/parse/read-letter.ts';

/** Kinds that are about a mail of ours; what people write is `other` here. */
const kinds: ReadonlySet<string> = new Set(['bounce', 'delayed', 'auto-reply', 'complaint']);

function classified(folder: string, id: string): string {
  const { kind, failures, text } = readLetter(readFileSync(join(folder, id)));
  // Feedback loops count this among the complaints, as an opt-out (RFC 5965, section 7.3).
  const optsOut = kind === 'leave' && byUnsubscribeButton(text.split('\n'));
  return JSON.stringify({
    id,
    kind: optsOut ? 'complaint' : kinds.has(kind) ? kind : 'other',
    recipients: failures.map(({ finalRecipient, originalRecipient, action, status, hard }) => ({
      address: finalRecipient || originalRecipient,
      action,
      status,
      hard,
      // In the sense of SMTP: a 5xx; whether it lasts is another question.
      permanent: status.startsWith('5'),
    })),
  });
}

const folder = process.argv[2] ?? '.';
for (const id of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted())
  if (id.endsWith('.eml')) process.stdout.write(`${classified(folder, id)}\n`);
