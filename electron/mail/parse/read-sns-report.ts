import { z } from 'zod';
import type { StatedRecipient } from '#domain/bounces/delivery-status.ts';
import { withoutType } from '#domain/bounces/delivery-status.ts';
import { cleanLine, cleanText } from './clean.ts';

const line = z.string().max(4000);
const recipient = z.object({
  emailAddress: line,
  action: line.optional(),
  status: line.optional(),
  diagnosticCode: line.optional(),
});
const notification = z.object({
  notificationType: z.enum(['Bounce', 'Complaint', 'Delivery']),
  bounce: z.object({ bouncedRecipients: z.array(recipient).max(100) }).optional(),
});
const envelope = z.object({ Message: z.string().max(200_000) });

export interface SnsReport {
  readonly type: 'Bounce' | 'Complaint' | 'Delivery';
  readonly recipients: readonly StatedRecipient[];
}

/**
 * Amazon's mail service tells of a returned mail as JSON in a mail from its notification service, long lines broken
 * behind an exclamation mark. Null for everything else.
 */
export function readSnsReport(text: string): SnsReport | null {
  const start = text.trimStart();
  if (!start.startsWith('{') || start.length > 200_000 || !start.includes('notificationType')) return null;
  const body = (start.split(/\n--\s*\n/)[0] ?? '').replaceAll(/!\n\s?/g, '');
  const outer = parsed(body);
  const wrapped = envelope.safeParse(outer);
  const told = notification.safeParse(wrapped.success ? parsed(wrapped.data.Message) : outer);
  if (!told.success) return null;
  const { notificationType: type, bounce } = told.data;
  return { type, recipients: (bounce?.bouncedRecipients ?? []).map(stated) };
}

function stated({
  emailAddress,
  action,
  status,
  diagnosticCode,
}: z.infer<typeof recipient>): StatedRecipient {
  return {
    finalRecipient: cleanLine(emailAddress, 320),
    originalRecipient: '',
    action: action === 'delayed' ? 'delayed' : 'failed',
    status: /^[45]\.\d{1,3}\.\d{1,3}$/.exec(status ?? '')?.[0] ?? '',
    diagnostic: cleanText(withoutType(diagnosticCode ?? ''), 2000),
    remoteMta: '',
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
