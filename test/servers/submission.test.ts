import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { expect } from 'vitest';
import { arrived } from './arrived.ts';
import { inEachWorld } from './each-world.ts';
import { submit } from './submit.ts';

const club = 'post@example.org';
const letter = (subject: string) =>
  `From: ${club}\r\nTo: alma@chor.example.org\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@example.org>\r\n\r\nHallo\r\n`;

const behaviours = { 'jörg@example.org': 'discarded' } as const;

inEachWorld({ mailboxes: [club, 'alma@chor.example.org'], behaviours }, (story) => {
  story('a letter handed in on either port arrives in the mailbox of the plus address', async (world) => {
    for (const port of ['starttls', 'tls'] as const) {
      const envelope = { from: `post+${port}@example.org`, to: ['alma+noten@chor.example.org'] };
      const { response } = await submit(world, club, envelope, letter(port), port);
      expect(response).toMatch(/^250 2\.0\.0 Ok: queued as [0-9A-F]+$/);
      const { folder, flags, bytes } = await arrived(world, 'alma@chor.example.org', `Subject: ${port}`);
      expect({ folder, flags }).toEqual({ folder: 'INBOX', flags: [] });
      const head = `Return-Path: <post+${port}@example.org>\r\nDelivered-To: alma+noten@chor.example.org\r\n`;
      expect(bytes.toString('utf8').slice(0, head.length)).toBe(head);
      expect(bytes.toString('utf8')).toMatch(/\r\n\r\nHallo\r\n$/);
    }
  });

  story('a letter without a sender is taken, and its return path is empty', async (world) => {
    await submit(world, club, { from: '', to: [club] }, letter('leer'));
    expect((await arrived(world, club, 'Subject: leer')).bytes.toString('utf8')).toMatch(
      /^Return-Path: <>\r\n/,
    );
  });

  story('an address with an umlaut is taken', async (world) => {
    const { accepted } = await submit(
      world,
      club,
      { from: club, to: ['jörg@example.org'] },
      letter('umlaut'),
    );
    expect(accepted).toEqual(['jörg@example.org']);
  });

  story('an unknown address of its domains and any other domain are refused at once', async (world) => {
    const refusals = ['niemand@example.org', 'jemand@example.com'].map((to) =>
      submit(world, club, { from: club, to: [to] }, letter('nie')).catch((error: unknown) => error),
    );
    expect(await Promise.all(refusals)).toEqual([
      expect.objectContaining({
        code: 'EENVELOPE',
        responseCode: 550,
        message: expect.stringContaining('5.1.1'),
      }),
      expect.objectContaining({
        code: 'EENVELOPE',
        responseCode: 550,
        message: expect.stringContaining('5.4.4'),
      }),
    ]);
  });

  story('one of two recipients is refused, and the other gets the letter', async (world) => {
    const envelope = { from: club, to: ['niemand@example.org', 'alma@chor.example.org'] };
    const { accepted, rejected } = await submit(world, club, envelope, letter('einer'));
    expect({ accepted, rejected }).toEqual({
      accepted: ['alma@chor.example.org'],
      rejected: ['niemand@example.org'],
    });
    await arrived(world, 'alma@chor.example.org', 'Subject: einer');
  });

  story('both ports want a password, and the first wants STARTTLS before', async (world) => {
    expect(await greeted(world.submission.host, world.submission.starttls)).not.toContain('AUTH');
    expect(await greeted(world.submission.host, world.submission.starttls)).toContain('STARTTLS');
    await expect(submit(world, null, { from: club, to: [club] }, letter('nie'))).rejects.toMatchObject({
      code: 'EENVELOPE',
    });
  });

  story('it offers what the program makes use of', async (world) => {
    const { ehlo = [] } = await submit(world, club, { from: club, to: [club] }, letter('angebot'));
    const words = ehlo.map((line) => line.split(/[ =]/, 1)[0]);
    expect(words).toEqual(
      expect.arrayContaining(['PIPELINING', 'SIZE', 'AUTH', '8BITMIME', 'SMTPUTF8', 'DSN']),
    );
  });

  // The last one: real servers make an address wait that once gave a wrong password.
  story('a wrong password is refused', async (world) => {
    await expect(
      submit({ ...world, password: 'falsch' }, club, { from: club, to: [club] }, letter('nie')),
    ).rejects.toMatchObject({ code: 'EAUTH', responseCode: 535 });
  });
});

/** What a port offers before TLS. */
function greeted(host: string, port: number): Promise<string> {
  const connection = new SMTPConnection({ host, port, ignoreTLS: true });
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((error) => {
      if (error) reject(error);
      else resolve(String(connection.lastServerResponse));
      connection.close();
    });
  });
}
