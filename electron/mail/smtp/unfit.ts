import type { ComposedMail } from '#electron/features/mailings/ports.ts';
import type { SubmitResult } from '#electron/jobs/send-mailing/ports.ts';
import type { Conversation } from './conversation.ts';

const notInPath = /[\u0000-\u0020\u007f<>]/;
const beyondAscii = /[^\u0000-\u007f]/;

/** What this server would refuse or not understand, answered in its place before anything is said; null when it fits. */
export function unfit(mail: ComposedMail, talk: Conversation): SubmitResult | null {
  const { envelopeFrom: from, envelopeTo: to } = mail;
  if (notInPath.test(from)) return refused('mail', 501, '5.1.7', 'Bad sender address');
  if (to === '' || notInPath.test(to)) return refused('rcpt', 501, '5.1.3', 'Bad recipient address');
  // RFC 6531, section 3.2: without the extension such an address cannot be said at all.
  if (!talk.offers('SMTPUTF8')) {
    if (beyondAscii.test(from)) return refused('mail', 553, '5.6.7', 'Non-ASCII addresses not permitted');
    if (beyondAscii.test(to)) return refused('rcpt', 553, '5.6.7', 'Non-ASCII addresses not permitted');
  }
  const limit = talk.sizeLimit();
  if (limit !== null && mail.bytes.length > limit)
    return refused('mail', 552, '5.3.4', `Message size exceeds the limit of ${String(limit)} bytes`);
  return null;
}

function refused(stage: 'mail' | 'rcpt', code: number, enhanced: string, words: string): SubmitResult {
  return {
    kind: 'rejected',
    stage,
    reply: { code, enhanced, text: `${String(code)} ${enhanced} ${words}` },
  };
}
