import { expect, test } from 'vitest';
import { letterFrame } from '#electron/features/letters/letter-frame.ts';
import { mailboxOf, openClubMail } from '../../jobs/check-mailbox/club-mail.ts';

test('a letter is shown as text, never as the HTML of its sender', async () => {
  const letter = Buffer.from(
    'Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.org\r\nSubject: failure notice\r\n\r\n<script>alert(1)</script> & "so"\r\n',
  );
  const club = await openClubMail({ mailbox: mailboxOf([{ folder: 'INBOX', uid: 1, bytes: letter }]) });
  await club.job.check();
  const [row] = await club.rows();
  if (row === undefined) throw new Error('no letter');
  const html = await letterFrame(club.common, row.id);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;');
  expect(html).not.toContain('<script');
});
