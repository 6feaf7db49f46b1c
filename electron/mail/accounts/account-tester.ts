import { lookup } from 'node:dns/promises';
import type { Capabilities, Endpoint, MailAccount } from '#domain/accounts/account.ts';
import { isLoopback, unprobed } from '#domain/accounts/account.ts';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { TrialStep } from '#domain/accounts/trial.ts';
import { failedStep } from '#domain/accounts/trial.ts';
import type { AccountTester, TrialListener, TrialResult } from '#electron/features/account/ports.ts';
import type { Clock, Randomness } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { OuterNet } from '../connect/tls-rules.ts';
import { openImap } from '../imap/imap-connection.ts';
import type { Session } from '../smtp/open-session.ts';
import { openSession } from '../smtp/open-session.ts';
import { usualTimeouts } from '../smtp/timeouts.ts';
import type { Arrived } from './find-probes.ts';
import { findProbes } from './find-probes.ts';
import type { ProbeLetter } from './probe-letters.ts';
import { probeLetters } from './probe-letters.ts';
import { sendProbes } from './send-probes.ts';

interface TesterPorts {
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** What the letters to oneself say, in the language on screen. */
  readonly words: () => { readonly subject: string; readonly text: string };
  readonly net?: OuterNet;
  /** How long letters may be on their way, in milliseconds. */
  readonly patience?: number;
}

const usualPatience = 60_000;
/** A person waits: half a minute for a server that says nothing. */
const answerTime = 30_000;

/** Checks an account with the real servers: reach, log in, send to oneself, read back, and look what came of it. */
export function accountTester({
  clock,
  randomness,
  words,
  net = {},
  patience = usualPatience,
}: TesterPorts): AccountTester {
  return {
    run: async (account, password, listener, signal) => {
      const smtp = await openSmtp(account.submission, password, { net, listener, signal });
      if ('ok' in smtp) return smtp;
      listener.begins('send');
      const letters = probeLetters(account, words(), clock.now(), (length) => randomness.bytes(length));
      const { sent, refusal, dsn } = await sendProbes(smtp, letters, signal);
      if (refusal !== null) return { ok: false, step: 'send', problem: 'letter-refused', words: refusal };
      return readBack(account, password, sent, { net, listener, signal, clock, patience, dsn });
    },
  };
}

interface Reaching {
  readonly net: OuterNet;
  readonly listener: TrialListener;
  readonly signal: Signal;
}

async function openSmtp(
  endpoint: Endpoint,
  password: string,
  { net, listener, signal }: Reaching,
): Promise<Session | TrialResult> {
  if (!(await isKnown(endpoint, 'submission', { net, listener, signal })))
    return failure('submission', 'host-unknown');
  const hears = progressOf(endpoint, 'submission', listener);
  const opened = await openSession(
    endpoint,
    password,
    { timeouts: { ...usualTimeouts, greeting: answerTime }, net, heard: hears },
    signal,
  );
  return typeof opened === 'string' ? failure('submission', opened) : opened;
}

async function isKnown(
  { host }: Endpoint,
  server: 'submission' | 'mailbox',
  { net, listener }: Reaching,
): Promise<boolean> {
  listener.begins(`${server}-resolve`);
  if (isLoopback(host) || net.addressOf !== undefined) return true;
  try {
    await lookup(host);
    return true;
  } catch {
    return false;
  }
}

/** Passes the conversation on, and tells by its first lines how far the connection is. */
function progressOf(
  { security }: Endpoint,
  server: 'submission' | 'mailbox',
  listener: TrialListener,
): (line: string) => void {
  let step: TrialStep | null = null;
  const reach = (next: TrialStep) => {
    if (step === next) return;
    step = next;
    listener.begins(next);
  };
  reach(`${server}-connect`);
  return (line) => {
    if (step === `${server}-connect` && line.startsWith('S'))
      reach(security === 'starttls' ? `${server}-encrypt` : `${server}-login`);
    else if (/^C: (?:\S+ )?(?:AUTH|LOGIN)/i.test(line)) reach(`${server}-login`);
    listener.hears(line);
  };
}

function failure(server: 'submission' | 'mailbox', problem: ConnectionProblem): TrialResult {
  return { ok: false, step: failedStep(server, problem), problem, words: '' };
}

interface ReadingBack extends Reaching {
  readonly clock: Clock;
  readonly patience: number;
  readonly dsn: boolean;
}

async function readBack(
  { mailbox: endpoint, submission }: MailAccount,
  password: string,
  sent: readonly ProbeLetter[],
  reading: ReadingBack,
): Promise<TrialResult> {
  const { net, listener, signal, clock, patience, dsn } = reading;
  if (!(await isKnown(endpoint, 'mailbox', reading))) return failure('mailbox', 'host-unknown');
  const heard = progressOf(endpoint, 'mailbox', listener);
  const opened = await openImap(
    { endpoint, password },
    { net, patience: answerTime, idleTime: patience, heard },
    signal,
  );
  if (opened.kind === 'failed') return failure('mailbox', opened.problem);
  listener.begins('read-back');
  try {
    const servers = [endpoint.host, submission.host];
    const arrived = await findProbes(opened.connection, sent, { clock, patience, signal, servers });
    const arrival = arrived.get('arrival');
    if (arrival === undefined) return { ok: false, step: 'read-back', problem: 'letter-missing', words: '' };
    return { ok: true, capabilities: { ...unprobed, ...found(arrival, arrived), dsn } };
  } catch (error) {
    return { ok: false, step: 'read-back', problem: opened.connection.problemOf(error), words: '' };
  } finally {
    opened.connection.close();
  }
}

function found(
  arrival: Arrived,
  arrived: ReadonlyMap<ProbeLetter['shows'], Arrived>,
): Omit<Capabilities, 'dsn'> {
  return {
    plusAddress: arrived.has('plus-address'),
    messageIdKept: arrival.messageIdKept,
    returnPathKept: arrived.get('return-path')?.returnPathKept === true,
    listHeadersKept: arrival.listHeadersKept,
    filesSentCopy: arrival.inSent,
    from: arrival.from,
    ...arrival.authentication,
  };
}
