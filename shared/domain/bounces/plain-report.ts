import type { StatedRecipient } from './delivery-status.ts';
import { statusInside } from './delivery-status.ts';

const subjects =
  /undeliver|undelivered|returned (?:mail|to sender)|delivery (?:status notification|failure|failed|has failed)|mail delivery (?:failed|failure|system)|failure notice|delivery notification|could not be delivered|unzustellbar|nicht zugestellt|zustellung.{0,30}fehlgeschlagen|nicht zustellbar|message not delivered|mail system error|non remis/i;
const delays =
  /delay|warning: (?:message|could not)|still being retried|verz(?:ö|oe)ger|noch nicht zugestellt/i;
const daemons = /^(?:mailer-daemon|mail-daemon|postmaster|mailerdaemon|mdaemon)(?:[@+]|$)/i;

/** Whether a sender is a mail server and no person. */
export function isDaemon(from: string, fromName: string): boolean {
  return daemons.test(from) || /mail delivery (?:sub)?system/i.test(fromName);
}

/** Whether a letter without a report part is a server's word about a mail all the same. */
export function looksLikeReport(from: string, fromName: string, subject: string, report: boolean): boolean {
  const daemon = isDaemon(from, fromName);
  return (
    (daemon && (report || subjects.test(subject) || delays.test(subject))) ||
    (report && subjects.test(subject))
  );
}

/** An address on a line of its own or after the usual words, with the reply that stands on it or below. */
const addressLine =
  /^\s*(?:(?:[-*\u2022]|to|recipient|an|empfänger|final-recipient|original-recipient)\s*:?\s*)?(?:rfc822;\s*)?<?([^\s<>"'()[\]:;,@]{1,64}@[a-z0-9.-]{1,253}\.[a-z]{2,63})>?\s*(?::|\)|\.|,|;|\(|$|-)\s*(.*)$/i;
/** A reply of a server, which often names the address itself. */
const replyLine = /(?:^|\s)[45]\d\d[\s-].*?<?([^\s<>"'()[\]:;,@]{1,64}@[a-z0-9.-]{1,253}\.[a-z]{2,63})>?/i;
const returnedBelow =
  /^(?:-+\s*(?:below this line|this is a copy|returned message|original message|the header of|unsent message|ursprüngliche)|return-path:|received: |from: .*<?.+@)/i;
const linesRead = 200;
const linesOfReply = 6;
const longestLine = 500;

/**
 * Reads a report that is only prose, as qmail and many gateways write it: each address with the reply
 * that follows. Stops where the returned message begins. `returnedTo` is taken when no address stands in the prose.
 */
export function readPlainReport(
  subject: string,
  lines: readonly string[],
  returnedTo: string,
): readonly StatedRecipient[] {
  const prose = lines.slice(0, linesRead).map((line) => line.slice(0, longestLine));
  const end = prose.findIndex((line) => returnedBelow.test(line.trim()));
  const read = end < 0 ? prose : prose.slice(0, end);
  const whole = read.join(' ').slice(0, 4000);
  const delayed = delays.test(subject) && !/fail|returned|unzustellbar|undeliver/i.test(subject);
  const found = new Map<string, StatedRecipient>();
  for (const [index, line] of read.entries()) {
    const address = (addressLine.exec(line) ?? replyLine.exec(line))?.[1];
    if (address === undefined || daemons.test(address) || found.has(address.toLowerCase())) continue;
    const reply = read
      .slice(index, index + linesOfReply)
      .join(' ')
      .trim();
    found.set(address.toLowerCase(), reported(address, reply, whole, delayed));
  }
  if (found.size === 0 && returnedTo !== '') return [reported(returnedTo, whole, whole, delayed)];
  return [...found.values()].slice(0, 100);
}

function reported(address: string, reply: string, whole: string, delayed: boolean): StatedRecipient {
  return {
    finalRecipient: address,
    originalRecipient: '',
    action: delayed ? 'delayed' : 'failed',
    status: statusInside(reply) || statusInside(whole),
    diagnostic: reply.slice(0, 2000),
    remoteMta: '',
  };
}
