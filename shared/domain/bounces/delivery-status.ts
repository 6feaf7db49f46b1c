import type { BounceReason } from './bounce.ts';
import { statusInside } from './status-inside.ts';

/** One recipient of a delivery status report (RFC 3464, section 2.3), as far as the report says. */
export interface StatedRecipient {
  /** Address without its type, lower case domain untouched; empty when the report names none. */
  readonly finalRecipient: string;
  readonly originalRecipient: string;
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Enhanced status such as 5.1.1 (RFC 3463), or empty. */
  readonly status: string;
  readonly diagnostic: string;
  readonly remoteMta: string;
}

/** The same with what it means. */
export interface ReportedRecipient extends StatedRecipient {
  readonly reason: BounceReason;
  /** Trying again will not help. */
  readonly permanent: boolean;
  /** The address or its host is gone, not merely unwilling. */
  readonly hard: boolean;
  /** The sentence of the report that proves it, or as near to it as the report comes; empty when it gives no reason. */
  readonly evidence: string;
}

export interface StatusReport {
  readonly envelopeId: string;
  readonly reportingMta: string;
  readonly recipients: readonly StatedRecipient[];
}

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
/** No report about one of our mails names more; what lies beyond is a flood. */
const mostRecipients = 100;
const longestDiagnostic = 2000;
/** An address with its type and a comment. */
const longestField = 1000;
/** The name of a host, with what servers write around it. */
const longestHost = 320;

/**
 * Reads the text of a message/delivery-status part. Groups of fields are parted by blank lines; the first
 * group without a recipient speaks for the message. Takes what reports do wrong: bare LF, folding,
 * blanks around `rfc822;`, a recipient group without a blank line before it, a missing Status or Action.
 */
export function readDeliveryStatus(text: string): StatusReport {
  let envelopeId = '';
  let reportingMta = '';
  const recipients: StatedRecipient[] = [];
  for (const fields of joined(groupsOf(text))) {
    envelopeId ||= fields.get('original-envelope-id') ?? '';
    reportingMta ||= withoutType(fields.get('reporting-mta') ?? '');
    const recipient = recipientOf(fields);
    if (recipient !== null && recipients.length < mostRecipients) recipients.push(recipient);
  }
  return { envelopeId, reportingMta, recipients };
}

type Fields = ReadonlyMap<string, string>;

/** Some reports have a blank line between the recipient and what became of it. */
function joined(groups: readonly Fields[]): readonly Fields[] {
  const whole: Fields[] = [];
  for (const fields of groups) {
    const before = whole.at(-1);
    const goesOn = before?.has('final-recipient') === true && !before.has('action') && !before.has('status');
    if (goesOn && fields.has('action') && !fields.has('final-recipient'))
      whole[whole.length - 1] = new Map([...fields, ...before]);
    else whole.push(fields);
  }
  return whole;
}

function groupsOf(text: string): readonly Fields[] {
  const groups: Map<string, string>[] = [];
  let group = new Map<string, string>();
  let last = '';
  const close = () => {
    if (group.size > 0) groups.push(group);
    group = new Map();
    last = '';
  };
  for (const line of text.split(/\r\n|\n|\r/).slice(0, 10_000)) {
    if (line.trim() === '') close();
    else if (/^[ \t]/.test(line)) {
      if (last !== '') group.set(last, `${group.get(last) ?? ''} ${line.trim()}`);
    } else {
      const [, name = '', value = ''] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
      const key = name.toLowerCase();
      const begins = key === 'final-recipient' || key === 'original-recipient';
      if (begins && (group.has(key) || group.has('reporting-mta'))) close();
      if (key !== '' && !group.has(key)) group.set(key, value.trim());
      last = key;
    }
  }
  close();
  return groups;
}

function recipientOf(fields: Fields): StatedRecipient | null {
  const originalRecipient = addressOf(fields.get('original-recipient') ?? '');
  const named = ['final-recipient', 'x-actual-recipient'].map((key) => addressOf(fields.get(key) ?? ''));
  // A server that delivers names its mailbox by a name alone, which means nothing here.
  const finalRecipient =
    named.find((address) => address.includes('@')) ?? (originalRecipient || (named[0] ?? ''));
  if (finalRecipient === '' && originalRecipient === '' && !fields.has('action')) return null;
  const diagnostic = withoutType(fields.get('diagnostic-code') ?? '').slice(0, longestDiagnostic);
  const status = moreTelling(
    /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('status') ?? '')?.[1] ?? '',
    statusInside(diagnostic),
  );
  const said = (fields.get('action') ?? '').toLowerCase();
  const action = actions.find((word) => said.startsWith(word));
  return {
    finalRecipient,
    originalRecipient,
    action: action ?? (status.startsWith('2') ? 'delivered' : 'failed'),
    status,
    diagnostic,
    remoteMta: withoutType(fields.get('remote-mta') ?? '')
      .replaceAll(/\s+/g, ' ')
      .slice(0, longestHost),
  };
}

/** A status that states its class only gives way to the one the server itself gave, if they agree in the class. */
function moreTelling(field: string, inside: string): string {
  if (field === '') return inside;
  return field.endsWith('.0.0') && inside.startsWith(field.charAt(0)) ? inside : field;
}

/** The value of a field without the type before its semicolon (RFC 3464, section 2.1.2). */
export function withoutType(value: string): string {
  return value.replace(/^\s*[\w-]+\s*;\s*/, '').trim();
}

function addressOf(value: string): string {
  // Looking for the comment costs with the square of the length.
  const bare = withoutType(value.slice(0, longestField)).replace(/\s*\([^)]*\)\s*$/, '');
  const inside = bare.replace(/^<|>$/g, '').trim();
  return inside.replaceAll(/\s+/g, ' ').slice(0, 320);
}
