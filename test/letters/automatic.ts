/** Letters of machines, each with what gives it away. All of them ask to leave, so that answering one would show. */
const plain = {
  'Return-Path': '<arne.beck@example.org>',
  From: 'Arne Beck <arne.beck@example.org>',
  To: 'post@example.org',
  Subject: 'Abmelden',
  'Message-ID': '<a@example.org>',
} as const;

const marks: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['Auto-Submitted auto-replied', { 'Auto-Submitted': 'auto-replied' }],
  ['Auto-Submitted auto-generated', { 'Auto-Submitted': 'auto-generated' }],
  ['Auto-Submitted auto-notified with parameters', { 'Auto-Submitted': 'auto-notified; owner-email="a@b"' }],
  ['Auto-Submitted in capitals', { 'AUTO-SUBMITTED': 'AUTO-REPLIED (vacation)' }],
  ['Auto-Submitted with an unknown word', { 'Auto-Submitted': 'no-idea' }],
  ['an empty return path', { 'Return-Path': '<>' }],
  ['an empty return path with a blank', { 'Return-Path': ' <> ' }],
  ['Precedence bulk', { Precedence: 'bulk' }],
  ['Precedence list', { Precedence: 'list' }],
  ['Precedence junk', { Precedence: 'Junk' }],
  ['Precedence auto_reply', { Precedence: 'auto_reply' }],
  ['List-Id', { 'List-Id': '<sport.example.org>' }],
  ['List-Unsubscribe', { 'List-Unsubscribe': '<mailto:x@example.org>' }],
  ['List-Post', { 'list-post': '<mailto:x@example.org>' }],
  ['List-Help', { 'List-Help': '<mailto:x@example.org>' }],
  ['List-Archive', { 'List-Archive': '<https://example.org>' }],
  ['Mailing-List of old', { 'X-Mailing-List': 'x@example.org' }],
  ['X-Auto-Response-Suppress All', { 'X-Auto-Response-Suppress': 'All' }],
  ['X-Auto-Response-Suppress DR, OOF', { 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' }],
  ['X-Autoreply', { 'X-Autoreply': 'yes' }],
  ['X-Autorespond', { 'X-Autorespond': 'Abmelden' }],
  ['X-Loop', { 'X-Loop': 'post@example.org' }],
  ['a report type', { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' }],
  ['a read receipt', { 'Content-Type': 'message/disposition-notification' }],
  ['Mailer-Daemon', { From: 'Mail Delivery System <MAILER-DAEMON@mx.example.org>' }],
  ['Postmaster', { From: 'postmaster@example.org' }],
  ['no-reply', { From: 'Shop <no-reply@example.org>' }],
  ['noreply', { From: 'noreply@example.org' }],
  ['do-not-reply', { From: 'Do not reply <do-not-reply@example.org>' }],
  ['a list owner', { From: 'owner-sport@example.org' }],
  ['a list request address', { From: 'sport-request@example.org' }],
  ['a bounce address', { From: 'bounces+17@example.org' }],
  ['nobody in From', { From: '' }],
  ['a subject that says out of office', { Subject: 'Automatische Antwort: Abmelden' }],
  ['a subject that says vacation', { Subject: 'Out of Office: Abmelden' }],
  ['our own address', { From: 'Musterverein <post@example.org>', 'Return-Path': '<post@example.org>' }],
];

function bytesOf(headers: Readonly<Record<string, string>>, body: string): Uint8Array {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([...lines, '', body, ''].join('\r\n'));
}

/** A letter like those below that a person wrote. */
export function personal(more: Readonly<Record<string, string>> = {}, body = 'Bitte abmelden.'): Uint8Array {
  return bytesOf({ ...plain, ...more }, body);
}

export const automaticLetters = marks.map(([name, headers], index) => {
  const known = Object.fromEntries(
    Object.entries(plain).filter(
      ([key]) => !Object.keys(headers).some((own) => own.toLowerCase() === key.toLowerCase()),
    ),
  );
  const all = { ...known, ...headers, 'Message-ID': `<machine-${index}@example.org>` };
  return { name, bytes: bytesOf(all, 'Bitte abmelden.') };
});
