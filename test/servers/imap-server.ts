import { createSecureContext } from 'node:tls';
import type { OwnCertificate } from './certificate.ts';
import type { ImapClient } from './imap-connection.ts';
import { serveImap } from './imap-connection.ts';
import type { ImapFaults } from './imap-faults.ts';
import { renumbered } from './imap-faults.ts';
import type { LoopbackPort } from './loopback-port.ts';
import { listenOnLoopback } from './loopback-port.ts';
import type { StoredMail } from './stored-mail.ts';
import { folderNamed } from './stored-mail.ts';

export interface ImapServer {
  readonly plain: number;
  readonly tls: number;
  readonly faults: ImapFaults;
  stop(): Promise<void>;
}

/** A small IMAP4rev1 server (RFC 3501) on two ports of loopback: plain with STARTTLS, and TLS. */
export async function startImapServer(
  mail: StoredMail,
  own: OwnCertificate,
  password: string,
): Promise<ImapServer> {
  const context = createSecureContext({ cert: own.certificate, key: own.key });
  const clients = new Set<ImapClient>();
  const ports: LoopbackPort[] = [];
  const faults = faultsOf(mail, clients, ports);
  for (const certificate of [null, own])
    ports.push(
      await listenOnLoopback((socket) => {
        if (faults.away) {
          socket.destroy();
          return;
        }
        const client = serveImap(socket, { mail, faults, password, context });
        clients.add(client);
        socket.once('close', () => clients.delete(client));
      }, certificate),
    );
  return {
    plain: ports[0]?.port ?? 0,
    tls: ports[1]?.port ?? 0,
    faults,
    stop: async () => {
      clients.forEach(({ drop }) => drop());
      await Promise.all(ports.map((port) => port.stop()));
    },
  };
}

function faultsOf(mail: StoredMail, clients: Set<ImapClient>, ports: readonly LoopbackPort[]): ImapFaults {
  return {
    away: false,
    silent: false,
    refuseLogins: false,
    halfLiteral: 'no',
    dropConnections: () => {
      clients.forEach(({ drop }) => drop());
      ports.forEach(({ drop }) => drop());
    },
    sayBye: () => {
      for (const { say, end } of clients) {
        say('* BYE Server shutting down.');
        end();
      }
    },
    renumber: (address, name, uidValidity) => {
      const mailbox = mail.mailbox(address);
      const folder = mailbox && folderNamed(mailbox, name);
      if (folder) renumbered(folder, uidValidity);
    },
  };
}
