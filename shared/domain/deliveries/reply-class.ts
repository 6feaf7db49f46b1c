/** A server's answer: the three-digit code, the enhanced status (RFC 3463) where there is one, its words. */
export interface ServerReply {
  readonly code: number;
  readonly enhanced: string | null;
  readonly text: string;
}

/** What was being said when the answer came (RFC 5321, section 3.3). */
export type SmtpStage = 'connect' | 'login' | 'mail' | 'rcpt' | 'data' | 'dot';

/** Whom an answer is about. Only the last two are about the recipient. */
export type ReplyClass =
  | 'accepted'
  | 'session'
  | 'account-quota'
  | 'credentials'
  | 'sender-problem'
  | 'sender-setup'
  | 'message'
  | 'recipient-temporary'
  | 'recipient-permanent';

const quotaWords = /quota|limit|too many (?:mails|messages|recipients per)|rate|exceeded your/i;
const mailboxWords = /mailbox|postfach|recipient.{0,20}(?:quota|full)|over ?quota/i;
const policyWords = /spam|policy|blocked|blacklist|reputation|dmarc|spf|dkim|not allowed/i;
const credentialStatus = new Set(['5.7.30']);
const setupStatus = new Set(['5.1.8', '5.7.60']);
const senderStatus = new Set(['5.7.515', '5.7.25', '5.7.26', '5.7.28', '5.7.29']);
const mailboxStatus = new Set(['5.2.2', '4.2.2', '5.2.1', '4.2.1']);
const recipientStatus = /^5\.1\.(?:1|2|3|6|10)$/;

/**
 * Classes an answer by code, status, words and stage. An answer that makes no sense is a matter of the
 * session: the connection is closed and nobody is marked.
 */
export function classifyReply(stage: SmtpStage, reply: ServerReply): ReplyClass {
  const { code, text } = reply;
  const enhanced = reply.enhanced ?? '';
  if (stage === 'dot' && code >= 200 && code < 300) return 'accepted';
  if (code < 400 || code > 599 || code === 421) return 'session';
  if (stage === 'connect') return 'session';
  if (stage === 'login' || credentialStatus.has(enhanced)) return 'credentials';
  if (mailboxStatus.has(enhanced)) return code >= 500 ? 'recipient-permanent' : 'recipient-temporary';
  if (recipientStatus.test(enhanced)) return 'recipient-permanent';
  if (enhanced === '5.3.4') return 'message';
  if (aboutAccount(enhanced, text)) return 'account-quota';
  if (setupStatus.has(enhanced)) return 'sender-setup';
  if (senderStatus.has(enhanced)) return 'sender-problem';
  if (code >= 500 && (enhanced.startsWith('5.7.') || policyWords.test(text))) return 'sender-problem';
  if (stage === 'mail') return code >= 500 ? 'sender-setup' : 'session';
  if (code === 452 && stage === 'rcpt') return 'session';
  return code >= 500 ? 'recipient-permanent' : 'recipient-temporary';
}

/** The account's own allowance, which no recipient can help; a full mailbox is not that. */
function aboutAccount(enhanced: string, text: string): boolean {
  if (enhanced === '5.4.5') return true;
  return quotaWords.test(text) && !mailboxWords.test(text);
}
