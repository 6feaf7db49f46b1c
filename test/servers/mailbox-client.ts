import { ImapFlow } from 'imapflow';
import type { MailWorld } from './mail-world.ts';

/** Signs in to a mailbox with the library the program uses. */
export async function signedIn(
  { mailbox, certificate, password }: Pick<MailWorld, 'mailbox' | 'certificate' | 'password'>,
  user: string,
  port: 'tls' | 'plain' = 'tls',
): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: mailbox.host,
    port: mailbox[port],
    secure: port === 'tls',
    doSTARTTLS: false,
    auth: { user, pass: password },
    tls: { ca: certificate, servername: 'localhost' },
    logger: false,
    disableAutoIdle: true,
  });
  // Without a listener a connection that a test breaks on purpose would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Opens a folder for a story and leaves the mailbox after it. */
export async function withFolder<T>(
  world: MailWorld,
  user: string,
  folder: string,
  story: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const client = await signedIn(world, user);
  try {
    await client.mailboxOpen(folder, { readOnly: true });
    return await story(client);
  } finally {
    await client.logout();
  }
}
