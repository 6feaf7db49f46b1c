import type { StatedRecipient } from './delivery-status.ts';
import { readDeliveryStatus } from './delivery-status.ts';
import { originalAddress } from './families/address-habits.ts';
import { bareNames } from './families/bare-names.ts';
import { anyOf } from './families/family.ts';
import { delayed, givenUp } from './families/openings.ts';
import { delaySubjects, failureSubjects } from './families/subjects.ts';
import type { NamedAddress } from './named-addresses.ts';
import { isDaemon } from './looks-like-report.ts';
import { namedAddresses } from './named-addresses.ts';
import type { Prose } from './prose.ts';
import { statusInside } from './status-inside.ts';

export interface PlainReport {
  readonly subject: string;
  readonly prose: Prose;
  /** Addresses in X-Failed-Recipients, as Exim and Gmail write it. */
  readonly failedRecipients: readonly string[];
  /** To of the mail that was returned, where it is enclosed; '' when it is not. */
  readonly returnedTo: string;
  /** The server that reports, by its From. */
  readonly from: string;
  /** To whom the report went: it was their mail, so it did not fail for them. */
  readonly reportedTo: readonly string[];
}

const saysDelayed = anyOf(delayed);
const titledDelayed = anyOf(delaySubjects);
const titledFailed = anyOf(failureSubjects);
const linesOfReply = 14;
const longestReply = 2000;

/**
 * Reads a report that is only prose, as qmail, Exim and many gateways write it: each address with the reply that
 * follows it. Where fields of RFC 3464 stand in the text, as broken MIME leaves them, they are read instead.
 */
export function readPlainReport(report: PlainReport, wholeText: string): readonly StatedRecipient[] {
  const fields = fieldsInText(wholeText);
  if (fields.length > 0) return fields;
  const { lines } = report.prose;
  const action = isDelayed(report.subject, lines) ? 'delayed' : 'failed';
  const named = recipientsOf(report);
  const whole = lines.join('\n').slice(0, 6000);
  return named.map(({ address, line }, index) => {
    const next = named.slice(index + 1).find((other) => other.line > line)?.line ?? lines.length;
    const block = line < 0 ? [] : lines.slice(line, Math.min(next, line + linesOfReply));
    return stated(address, block, whole, action);
  });
}

/** Whether the server goes on trying; what it says itself counts more than its subject. */
export function isDelayed(subject: string, lines: readonly string[]): boolean {
  const words = lines.join(' ').slice(0, 6000);
  if (saysDelayed.test(words)) return !givenUp.test(words);
  return titledDelayed.test(subject) && !titledFailed.test(subject);
}

function fieldsInText(text: string): readonly StatedRecipient[] {
  if (!/^\s{0,8}final-recipient\s{0,4}:/im.test(text)) return [];
  const from = text.search(/^\s{0,8}(?:reporting-mta|original-recipient|final-recipient|action)\s{0,4}:/im);
  const part = text.slice(from, from + 20_000).replaceAll(/^ {1,8}(?=[A-Z][\w-]{2,30}:)/gm, '');
  return readDeliveryStatus(part).recipients.filter(
    ({ action }) => action === 'failed' || action === 'delayed',
  );
}

function recipientsOf({
  prose,
  failedRecipients,
  returnedTo,
  from,
  reportedTo,
}: PlainReport): readonly NamedAddress[] {
  const { lines } = prose;
  const daemon = (address: string) => isDaemon(address, '');
  const named = namedAddresses(lines, daemon);
  const lineOf = (address: string) =>
    named.find((one) => one.address.toLowerCase() === address.toLowerCase())?.line ??
    lines.findIndex((line) => line.toLowerCase().includes(address.toLowerCase()));
  const known = (address: string): NamedAddress => ({ address, line: lineOf(address), rank: 1 });
  if (failedRecipients.length > 0) return failedRecipients.map(known);
  const own = new Set([...reportedTo, from].map((address) => address.toLowerCase()));
  // An address of our own is one like others where it is listed; in a sentence it is only whose mail it was.
  const others = named.filter(({ address, rank }) => rank < 3 || !own.has(address.toLowerCase()));
  for (const rank of [1, 2, 3] as const) {
    const best = others.filter((one) => one.rank === rank);
    if (best.length > 0) return best;
  }
  const bare = bareNames(lines, from);
  if (bare.length > 0) return bare;
  const original = originalAddress.exec(lines.join(' '))?.[1];
  if (original !== undefined) return [known(original)];
  const returned = addressIn(returnedTo) || addressIn(prose.returnedTo);
  if (returned !== '') return [known(returned)];
  return others.length === 1 ? others : named.filter(({ rank }) => rank < 4).slice(0, 1);
}

/** The one address in a To field; '' when there are none or several, of which nobody knows which is meant. */
function addressIn(field: string): string {
  const all = field.slice(0, 2000).match(/[^\s<>,;:"]{1,64}@[^\s<>,;:"]{1,253}/g) ?? [];
  return all.length === 1 ? (all[0] ?? '') : '';
}

function stated(
  address: string,
  block: readonly string[],
  whole: string,
  action: StatedRecipient['action'],
): StatedRecipient {
  const reply = block.join('\n').trim();
  return {
    finalRecipient: address,
    originalRecipient: originalAddress.exec(block.slice(0, 2).join(' '))?.[1] ?? '',
    action,
    status: statusInside(reply) || statusInside(whole),
    diagnostic: reply.slice(0, longestReply),
    remoteMta: '',
  };
}
