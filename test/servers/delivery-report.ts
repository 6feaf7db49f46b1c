export interface ReportFacts {
  readonly action: 'failed' | 'delayed';
  /** RFC 3463. */
  readonly status: string;
  /** What the recipient's server said, with its codes. */
  readonly said: string;
  readonly recipient: string;
  readonly originalRecipient: string;
  readonly sender: string;
  /** ENVID of RFC 3461. */
  readonly envelopeId: string | null;
  readonly queueId: string;
  readonly arrived: Date;
  /** The letter as it was handed in. */
  readonly letter: Buffer;
  /** RFC 3461: HDRS returns the header only. Notices of delay never return more. */
  readonly wholeLetter: boolean;
}

const host = 'mail.example.test';

/** A report as Postfix writes it (RFC 3464), in its words and its order of parts. */
export function deliveryReport(facts: ReportFacts): Buffer {
  const { action, sender, queueId, arrived } = facts;
  const boundary = `${queueId}.${arrived.getTime()}/${host}`;
  const head = `Date: ${postfixDate(arrived)}
From: Mail Delivery System <MAILER-DAEMON@example.test>
Subject: ${action === 'failed' ? 'Undelivered Mail Returned to Sender' : 'Delayed Mail (still being retried)'}
To: ${sender}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="${boundary}"
Content-Transfer-Encoding: 8bit
Message-Id: <${arrived.getTime()}.${queueId}@${host}>

This is a MIME-encapsulated message.
`;
  const parts = [notification(facts), status(facts)].map((part) => `\n--${boundary}\n${part}`);
  const text = Buffer.from([head, ...parts, `\n--${boundary}\n`].join('').replace(/\n/g, '\r\n'), 'utf8');
  return Buffer.concat([text, returned(facts), Buffer.from(`\r\n--${boundary}--\r\n`, 'utf8')]);
}

function notification({ action, recipient, said }: ReportFacts): string {
  const words =
    action === 'failed'
      ? `I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.`
      : `####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 0 hour(s).
It will be retried until it is 5 day(s) old.`;
  return `Content-Description: Notification
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

This is the mail system at host ${host}.

${words}

For further assistance, please send mail to postmaster.

                   The mail system

<${recipient}>: host 127.0.0.1[127.0.0.1] said: ${said}
    (in reply to RCPT TO command)
`;
}

function status(facts: ReportFacts): string {
  const { action, arrived, envelopeId } = facts;
  const until = new Date(arrived.getTime() + 5 * 86_400_000);
  const lines = [
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${host}`,
    ...(envelopeId === null ? [] : [`Original-Envelope-Id: ${envelopeId}`]),
    `X-Postfix-Queue-ID: ${facts.queueId}`,
    `X-Postfix-Sender: rfc822; ${facts.sender}`,
    `Arrival-Date: ${postfixDate(arrived)}`,
    '',
    `Final-Recipient: rfc822; ${facts.recipient}`,
    `Original-Recipient: rfc822;${facts.originalRecipient}`,
    `Action: ${action}`,
    `Status: ${facts.status}`,
    'Remote-MTA: dns; 127.0.0.1',
    `Diagnostic-Code: smtp; ${facts.said}`,
    ...(action === 'delayed' ? [`Will-Retry-Until: ${postfixDate(until)}`] : []),
    '',
  ];
  return lines.join('\n');
}

function returned({ action, sender, letter, wholeLetter }: ReportFacts): Buffer {
  const whole = wholeLetter && action === 'failed';
  const head = `Content-Description: Undelivered Message${whole ? '' : ' Headers'}
Content-Type: ${whole ? 'message/rfc822' : 'text/rfc822-headers'}
Content-Transfer-Encoding: 8bit

Return-Path: <${sender}>
`.replace(/\n/g, '\r\n');
  const end = letter.indexOf('\r\n\r\n');
  const kept = whole || end < 0 ? letter : letter.subarray(0, end + 2);
  return Buffer.concat([Buffer.from(head, 'utf8'), kept]);
}

function postfixDate(at: Date): string {
  return at.toUTCString().replace('GMT', '+0000 (UTC)');
}
