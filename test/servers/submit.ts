import type { SMTPConnectionSendInfo, SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailWorld } from './mail-world.ts';

/** Hands one letter to the submission port as a mail program does, signed in or (null) not; rejects with what was refused. */
export async function submit(
  world: Pick<MailWorld, 'submission' | 'certificate' | 'password'>,
  user: string | null,
  envelope: SMTPEnvelope,
  letter: string | Buffer,
  port: 'starttls' | 'tls' = 'starttls',
): Promise<SMTPConnectionSendInfo> {
  const connection = new SMTPConnection({
    host: world.submission.host,
    port: world.submission[port],
    secure: port === 'tls',
    requireTLS: true,
    tls: { ca: world.certificate, servername: 'localhost' },
  });
  try {
    await settled<unknown>((done) => {
      connection.once('error', done);
      connection.connect(done);
    });
    if (user !== null)
      await settled<unknown>((done) => connection.login({ user, pass: world.password }, done));
    return await settled<SMTPConnectionSendInfo>((done) => connection.send(envelope, letter, done));
  } finally {
    connection.once('error', () => undefined);
    connection.quit();
    connection.close();
  }
}

type Done<T> = (error?: Error | null, value?: T) => void;

function settled<T>(start: (done: Done<T>) => void): Promise<T>;
function settled<T>(start: (done: Done<T>) => void): Promise<T | undefined> {
  return new Promise((resolve, reject) => start((error, value) => (error ? reject(error) : resolve(value))));
}
