import type { Submitted } from './postman.ts';

/** What a provider does to letters it is handed; each can be changed while the world runs. */
export interface ProviderHabits {
  plusAddress: boolean;
  envelopeSender: 'kept' | 'rewritten' | 'refused';
  messageId: 'kept' | 'rewritten';
  listFields: 'kept' | 'stripped';
  /** RFC 3461: offered and taken, offered and refused when it is asked for, or not offered. */
  reports: 'taken' | 'refused' | 'none';
  from: 'kept' | 'name-changed' | 'on-behalf' | 'address-changed';
  /** What stands in Authentication-Results on top: of this provider, or (`forged`) of somebody else. */
  verdict: 'silent' | 'pass' | 'fail' | 'unsigned' | 'other-domain' | 'forged' | 'forged-below';
}

export const harmless = (): ProviderHabits => ({
  plusAddress: true,
  envelopeSender: 'kept',
  messageId: 'kept',
  listFields: 'kept',
  reports: 'taken',
  from: 'kept',
  verdict: 'silent',
});

const pass = 'dkim=pass header.d=example.org; dmarc=pass header.from=example.org';
const fail = 'dkim=fail header.d=example.org; dmarc=fail header.from=example.org';
const verdicts: Readonly<Record<ProviderHabits['verdict'], readonly string[]>> = {
  silent: [],
  pass: [`127.0.0.1; ${pass}`],
  fail: [`127.0.0.1; ${fail}`],
  unsigned: ['127.0.0.1; dkim=none; dmarc=none'],
  'other-domain': ['127.0.0.1; dkim=pass header.d=mailer.example.net; dmarc=fail header.from=example.org'],
  forged: [`mx.example.net; ${pass}`],
  'forged-below': [`127.0.0.1; ${fail}`, `127.0.0.1; ${pass}`],
};

/** The letter as the provider passes it on. */
export function withHabits(submitted: Submitted, user: string, habits: ProviderHabits): Submitted {
  const { sender } = submitted;
  return {
    ...submitted,
    sender: habits.envelopeSender === 'rewritten' && sender !== '' ? user : sender,
    letter: Buffer.from(rewritten(submitted.letter.toString('latin1'), user, habits), 'latin1'),
  };
}

function rewritten(letter: string, user: string, habits: ProviderHabits): string {
  const end = letter.indexOf('\r\n\r\n');
  let head = `${letter.slice(0, end)}\r\n`;
  if (habits.messageId === 'rewritten')
    head = head.replace(/^Message-ID:.*\r\n/im, 'Message-ID: <another@mail.example.test>\r\n');
  if (habits.listFields === 'stripped') head = head.replaceAll(/^List-[^:]+:.*\r\n(?:[ \t].*\r\n)*/gim, '');
  head = head.replace(/^From:.*\r\n(?:[ \t].*\r\n)*/im, (from) => senderField(from, user, habits.from));
  const results = verdicts[habits.verdict].map((value) => `Authentication-Results: ${value}\r\n`);
  return `${results.join('')}${head}${letter.slice(end + 2)}`;
}

function senderField(from: string, user: string, fate: ProviderHabits['from']): string {
  if (fate === 'name-changed') return `From: Konto Nr. 7 <${user}>\r\n`;
  if (fate === 'on-behalf') return `${from}Sender: konto7@example.net\r\n`;
  return fate === 'address-changed' ? 'From: konto7@example.net\r\n' : from;
}
