/** Header fields in their order, values already fit for a header. */
type Fields = readonly (readonly [string, string])[];

/** Text that fits a header: as it is when plain, else as one encoded word per 30 characters (RFC 2047). */
export function headerText(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text;
  const characters = [...text];
  const words: string[] = [];
  for (let at = 0; at < characters.length; at += 30) {
    const word = Buffer.from(characters.slice(at, at + 30).join('')).toString('base64');
    words.push(`=?UTF-8?B?${word}?=`);
  }
  return words.join('\r\n ');
}

/** RFC 5322, section 3.3, in UTC. */
export function headerDate(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

/** A letter of plain text. */
export function composeText(fields: Fields, text: string): Uint8Array {
  return Buffer.from(
    [
      ...fields.map(([name, value]) => `${name}: ${value}`),
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      base64Lines(text),
      '',
    ].join('\r\n'),
  );
}

export interface ReportParts {
  readonly fields: Fields;
  readonly boundary: string;
  readonly prose: string;
  /** Fields of message/delivery-status: those of the message, then those of the recipient. */
  readonly message: Fields;
  readonly recipient: Fields;
  /** Header block of the mail the report is about. */
  readonly returnedHeaders: string;
}

/** A delivery status notification: multipart/report of RFC 6522 with the three parts of RFC 3464. */
export function composeReport(parts: ReportParts): Uint8Array {
  const open = `--${parts.boundary}`;
  const lines = (fields: Fields) => fields.map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(
    [
      ...lines(parts.fields),
      'MIME-Version: 1.0',
      `Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="${parts.boundary}"`,
      '',
      'This is a MIME-encapsulated message.',
      '',
      open,
      'Content-Description: Notification',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      ...parts.prose.split('\n'),
      '',
      open,
      'Content-Description: Delivery report',
      'Content-Type: message/delivery-status',
      '',
      ...lines(parts.message),
      '',
      ...lines(parts.recipient),
      '',
      open,
      'Content-Description: Undelivered Message Headers',
      'Content-Type: text/rfc822-headers',
      '',
      parts.returnedHeaders,
      '',
      `${open}--`,
      '',
    ].join('\r\n'),
  );
}

function base64Lines(text: string): string {
  const encoded = Buffer.from(text.replaceAll('\n', '\r\n')).toString('base64');
  return encoded.match(/.{1,76}/g)?.join('\r\n') ?? '';
}
