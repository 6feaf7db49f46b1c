import { randomBytes } from 'node:crypto';
import type { SMTPServerAddress, SMTPServerOptions, SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import type { OwnCertificate } from './certificate.ts';
import type { LoopbackPort } from './loopback-port.ts';
import { listenOnLoopback } from './loopback-port.ts';
import type { Postman, Submitted } from './postman.ts';
import type { ProviderHabits } from './provider-habits.ts';
import { withHabits } from './provider-habits.ts';
import type { StoredMail } from './stored-mail.ts';

/** What the server works with. */
export interface MailHouse {
  readonly mail: StoredMail;
  readonly postman: Postman;
  readonly own: OwnCertificate;
  readonly password: string;
  readonly habits: ProviderHabits;
  /** Told each letter that was taken, and who handed it in. */
  readonly file: (user: string, letter: Uint8Array) => void;
}

export interface SubmissionServer {
  readonly starttls: number;
  readonly tls: number;
  stop(): Promise<void>;
}

/** Submission (RFC 6409) on two ports of loopback: STARTTLS, and TLS from the first byte. Both want AUTH. */
export async function startSubmission(house: MailHouse): Promise<SubmissionServer> {
  const { own } = house;
  const options = () => handlers(house);
  const [starttls, tls] = await Promise.all([
    listen(options(), null),
    listen({ ...options(), secure: true, secured: true }, own),
  ]);
  return {
    starttls: starttls.port,
    tls: tls.port,
    stop: async () => {
      await Promise.all([starttls.stop(), tls.stop()]);
    },
  };
}

/** The library serves connections; where TLS comes first, it gets them behind it. */
function listen(options: SMTPServerOptions, own: OwnCertificate | null): Promise<LoopbackPort> {
  const server = new SMTPServer(options);
  // A client that leaves in the middle is no failure of the server.
  server.on('error', () => undefined);
  return listenOnLoopback((socket) => server.connect(socket), own);
}

function handlers({ mail, postman, own, password, habits, file }: MailHouse): SMTPServerOptions {
  return {
    name: 'mail.example.test',
    cert: own.certificate,
    key: own.key,
    authMethods: ['PLAIN', 'LOGIN'],
    disableReverseLookup: true,
    get hideDSN() {
      return habits.reports === 'none';
    },
    // The library knows one such code for each reply code; ours stand in the texts.
    hideENHANCEDSTATUSCODES: true,
    size: 10_240_000,
    onConnect: (session, done) => {
      if (!session.secure) session.disabledCommands = ['AUTH'];
      done();
    },
    onSecure: (_socket, session, done) => {
      session.disabledCommands = [];
      done();
    },
    onAuth: ({ username = '', password: given }, _session, done) => {
      if (mail.mailbox(username) !== null && given === password) done(null, { user: username });
      else done(refused(535, '5.7.8 Error: authentication failed'));
    },
    onMailFrom: ({ address, args }, session, done) => {
      const asks = typeof args === 'object' && 'ENVID' in args;
      if (asks && habits.reports === 'refused') done(refused(555, '5.5.4 Unsupported option: ENVID'));
      else if (habits.envelopeSender === 'refused' && address !== session.user)
        done(refused(553, '5.7.1 Sender address rejected: not owned by user'));
      else done();
    },
    onRcptTo: ({ address }, _session, done) => {
      const unknown = !habits.plusAddress && address.includes('+') ? '5.1.1 User unknown' : null;
      const reason = unknown ?? postman.refusal(address);
      done(reason === null ? null : refused(550, reason));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const queueId = randomBytes(5).toString('hex').toUpperCase();
        const letter = submitted(session, queueId, Buffer.concat(chunks));
        file(session.user ?? '', letter.letter);
        postman.take(withHabits(letter, session.user ?? '', habits));
        done(null, `2.0.0 Ok: queued as ${queueId}`);
      });
    },
  };
}

function refused(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** The letter with the trace line every server adds (RFC 5321, 4.4). */
function submitted({ envelope }: SMTPServerSession, queueId: string, letter: Buffer): Submitted {
  const at = new Date().toUTCString().replace('GMT', '+0000 (UTC)');
  const trace = `Received: from [127.0.0.1] (localhost [127.0.0.1])\r\n\tby mail.example.test (Rundpost test world) with ESMTPSA id ${queueId};\r\n\t${at}\r\n`;
  return {
    sender: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    recipients: envelope.rcptTo.map(recipient),
    envelopeId: envelope.dsn?.envid ?? null,
    wholeLetter: envelope.dsn?.ret !== 'HDRS',
    queueId,
    letter: Buffer.concat([Buffer.from(trace, 'utf8'), letter]),
  };
}

function recipient({ address, dsn }: SMTPServerAddress): Submitted['recipients'][number] {
  const original = dsn?.orcpt?.replace(/^rfc822;/i, '') ?? address;
  const notify = dsn?.notify ?? [];
  return { address, originalRecipient: original, notify: notify.length === 0 ? null : notify };
}
