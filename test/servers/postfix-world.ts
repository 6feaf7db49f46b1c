import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mailboxOf } from './address.ts';
import { answerWhileAway } from './away-watch.ts';
import { worldCertificate } from './certificate.ts';
import { withServerHeaders } from './delivered-letter.ts';
import { freePorts } from './free-ports.ts';
import { startGuarded } from './guarded-servers.ts';
import type { MailWorld, WorldOptions } from './mail-world.ts';
import { lettersInMaildir, putInMaildir } from './maildir.ts';
import type { ServerPlace } from './server-place.ts';
import { layOutServers } from './lay-out-servers.ts';
import { missing } from './postfix-missing.ts';

const password = 'geheim-genug';
const host = '127.0.0.1';

/** Postfix and Dovecot on ports and in a folder of their own. Rejects with the sentence of `missing` where these are not. */
export async function startPostfixWorld({ mailboxes, behaviours = {} }: WorldOptions): Promise<MailWorld> {
  const reason = missing();
  if (reason !== null) throw new Error(reason);
  const away = Object.keys(behaviours).filter((address) => behaviours[address] === 'out-of-office');
  const kept = [...new Set([...mailboxes.filter((address) => !(address in behaviours)), ...away])];
  const own = worldCertificate(new Date());
  const { layout, stop } = await started((ports) => layOutServers(ports, own, kept, behaviours, password));
  const home = (address: string) => join(layout.folder, 'mail', mailboxOf(address));
  const { ports } = layout;
  const world: MailWorld = {
    kind: 'postfix',
    submission: { host, starttls: ports.starttls, tls: ports.tls },
    mailbox: { host, tls: ports.imaps, plain: ports.imap },
    certificate: own.certificate,
    password,
    letters: (address) => lettersInMaildir(home(address)),
    deliver: (address, bytes, { folder = 'INBOX', returnPath = '' } = {}) =>
      putInMaildir(home(address), folder, withServerHeaders(bytes, { to: address, returnPath })),
    stop: async () => {
      await Promise.all(watches.map((end) => end()));
      await stop();
    },
  };
  const watches = away.map((address) => answerWhileAway(world, address, home(address)));
  return world;
}

/** A port that was free may be taken by the time a server wants it: then once more with others. */
async function started(
  lay: (ports: ServerPlace['ports']) => Promise<ServerPlace>,
  tries = 3,
): Promise<{ layout: ServerPlace; stop: () => Promise<void> }> {
  const [starttls = 0, tls = 0, remote = 0, imap = 0, imaps = 0] = await freePorts(5);
  const layout = await lay({ starttls, tls, remote, imap, imaps });
  try {
    return { layout, stop: await startGuarded(layout) };
  } catch (error) {
    await rm(layout.folder, { recursive: true, force: true });
    if (tries <= 1) throw error;
    return started(lay, tries - 1);
  }
}
