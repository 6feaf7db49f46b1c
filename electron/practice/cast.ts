import type { DeliveredMail } from './delivered-mail.ts';
import { castWords } from './cast-words.ts';
import { composeReport, composeText, headerDate, headerText } from './compose-letter.ts';
import { leaveRequest, ownAddress, readSent } from './sent-mail.ts';

/** What an answer is made from: the mail, when it comes, and something that makes it unlike any other. */
export interface AnswerTo {
  readonly mail: DeliveredMail;
  readonly at: number;
  readonly mark: string;
  readonly language: 'de' | 'en';
}

type Answer = (to: AnswerTo) => Uint8Array;

const server = 'mx.example.org';
const oneDay = 24 * 60 * 60 * 1000;

const members: Readonly<Record<string, Answer>> = {
  'bruno.fink': (to) =>
    failure(to, {
      subject: 'Undelivered Mail Returned to Sender',
      status: '5.1.1',
      reply: `550 5.1.1 <${to.mail.envelopeTo}>: Recipient address rejected: User unknown in virtual mailbox table`,
    }),
  'karl.ehlers': (to) =>
    failure(to, {
      subject: 'Undelivered Mail Returned to Sender',
      status: '5.2.2',
      reply: `552 5.2.2 <${to.mail.envelopeTo}>: Mailbox is full, quota exceeded`,
    }),
  'gesa.fries': delay,
  'frida.maas': away,
  'inge.albers': leave,
  'arne.beck': answer,
};

/** Who of the invented people answers mail to this address, or null. */
export function castMember(address: string): Answer | null {
  return members[address.slice(0, address.indexOf('@')).toLowerCase()] ?? null;
}

function failure(to: AnswerTo, { subject, status, reply }: Failure): Uint8Array {
  const { mail } = to;
  return composeReport({
    ...reportHead(to, subject),
    prose: `This is the mail system at host ${server}.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n<${mail.envelopeTo}>: host ${server}[192.0.2.25] said:\n    ${reply} (in reply to RCPT TO command)`,
    recipient: [
      ['Final-Recipient', `rfc822; ${mail.envelopeTo}`],
      ['Original-Recipient', `rfc822;${mail.envelopeTo}`],
      ['Action', 'failed'],
      ['Status', status],
      ['Remote-MTA', `dns; ${server}`],
      ['Diagnostic-Code', `smtp; ${reply}`],
    ],
  });
}

interface Failure {
  readonly subject: string;
  readonly status: string;
  readonly reply: string;
}

function delay(to: AnswerTo): Uint8Array {
  const { mail, at } = to;
  return composeReport({
    ...reportHead(to, 'Delayed Mail (still being retried)'),
    prose: `This is the mail system at host ${server}.\n\nTHIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nYour message could not be delivered for a while.\nIt will be retried until it is 5 days old.\n\n<${mail.envelopeTo}>: connect to ${server}[192.0.2.25]:25: Connection timed out`,
    recipient: [
      ['Final-Recipient', `rfc822; ${mail.envelopeTo}`],
      ['Original-Recipient', `rfc822;${mail.envelopeTo}`],
      ['Action', 'delayed'],
      ['Status', '4.4.1'],
      ['Diagnostic-Code', `X-Postfix; connect to ${server}[192.0.2.25]:25: Connection timed out`],
      ['Will-Retry-Until', headerDate(at + 5 * oneDay)],
    ],
  });
}

function reportHead({ mail, at, mark }: AnswerTo, subject: string) {
  const { headers } = readSent(mail.bytes);
  return {
    fields: [
      ['Return-Path', '<>'],
      ['Date', headerDate(at)],
      ['From', `MAILER-DAEMON@${server} (Mail Delivery System)`],
      ['Subject', subject],
      ['To', mail.envelopeFrom],
      ['Auto-Submitted', 'auto-replied'],
      ['Message-ID', `<${mark}@${server}>`],
    ],
    boundary: `${mark}/${server}`,
    message: [
      ['Reporting-MTA', `dns; ${server}`],
      ['X-Postfix-Sender', `rfc822; ${mail.envelopeFrom}`],
      ['Arrival-Date', headerDate(at - 4000)],
    ],
    returnedHeaders: headers,
  } as const;
}

function away({ mail, at, mark, language }: AnswerTo): Uint8Array {
  const words = castWords[language];
  return composeText(
    [
      ['Return-Path', '<>'],
      ['Date', headerDate(at)],
      ['From', `Frida Maas <${mail.envelopeTo}>`],
      ['To', mail.envelopeFrom],
      ['Subject', headerText(words.away(readSent(mail.bytes).subject))],
      ['Message-ID', `<${mark}@example.org>`],
      ['In-Reply-To', mail.messageId],
      ['References', mail.messageId],
      ['Auto-Submitted', 'auto-replied'],
      ['X-Auto-Response-Suppress', 'All'],
    ],
    words.awayText(new Date(at + 11 * oneDay)),
  );
}

function leave({ mail, at, mark, language }: AnswerTo): Uint8Array {
  const { address, subject } = leaveRequest(mail);
  return composeText(
    [
      ['Return-Path', `<${mail.envelopeTo}>`],
      ['Date', headerDate(at)],
      ['From', `Inge Albers <${mail.envelopeTo}>`],
      ['To', address],
      ['Subject', headerText(subject)],
      ['Message-ID', `<${mark}@example.org>`],
    ],
    castWords[language].leave,
  );
}

function answer(to: AnswerTo): Uint8Array {
  return reply(to, `Arne Beck <${to.mail.envelopeTo}>`, castWords[to.language].answer);
}

/** An answer as a mail program writes it: what it answers stands quoted below. */
function reply({ mail, at, mark, language }: AnswerTo, from: string, text: string): Uint8Array {
  const words = castWords[language];
  const { subject, fromName, beginning } = readSent(mail.bytes);
  return composeText(
    [
      ['Return-Path', `<${mail.envelopeTo}>`],
      ['Date', headerDate(at)],
      ['From', from],
      ['To', ownAddress(mail)],
      ['Subject', headerText(`Re: ${subject}`)],
      ['Message-ID', `<${mark}@example.org>`],
      ['In-Reply-To', mail.messageId],
      ['References', mail.messageId],
    ],
    `${text}\n\n${words.quoted(fromName)}\n${beginning.map((line) => `> ${line}`).join('\n')}\n`,
  );
}

/** Nele Vogel is on no list and would like to be. */
export const newcomer = 'nele.vogel@example.org';

/** She asks to join the list of that name. */
export const joinLetter =
  (list: string): Answer =>
  ({ mail, at, mark, language }) => {
    const words = castWords[language];
    return composeText(
      [
        ['Return-Path', `<${newcomer}>`],
        ['Date', headerDate(at)],
        ['From', `Nele Vogel <${newcomer}>`],
        ['To', ownAddress(mail)],
        ['Subject', headerText(words.joinSubject(list))],
        ['Message-ID', `<${mark}@example.org>`],
      ],
      words.joinText(list),
    );
  };

/** She says yes to the question whether it was her who asked. */
export function confirmation({ mail, at, mark, language }: AnswerTo): Uint8Array {
  return reply({ mail, at, mark, language }, `Nele Vogel <${mail.envelopeTo}>`, castWords[language].confirm);
}
