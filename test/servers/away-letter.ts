/**
 * What a person's phone answers while they are on holiday, letters of lists too (RFC 3834 asks it not to). Null for a
 * letter without a sender: nothing may answer that.
 */
export function awayLetter(from: string, returnPath: string, letter: Uint8Array, now: Date): Buffer | null {
  if (returnPath === '') return null;
  const head = Buffer.from(letter).toString('utf8').split('\r\n\r\n', 1)[0] ?? '';
  const field = (name: string) => new RegExp(`^${name}:[ \t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const answered = field('Message-ID');
  const lines = [
    `From: ${from}`,
    `To: ${returnPath}`,
    `Subject: Abwesend: ${field('Subject')}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <away.${now.getTime()}.${from}>`,
    ...(answered === '' ? [] : [`In-Reply-To: ${answered}`, `References: ${answered}`]),
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Bis Ende August ist hier niemand zu erreichen.',
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}
