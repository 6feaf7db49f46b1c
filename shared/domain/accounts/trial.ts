import type { ConnectionProblem } from './connection-problem.ts';

/** What the check of an account does, in order; the probe of what it can do is part of reading back. */
export const trialSteps = [
  'submission-resolve',
  'submission-connect',
  'submission-encrypt',
  'submission-login',
  'send',
  'mailbox-resolve',
  'mailbox-connect',
  'mailbox-encrypt',
  'mailbox-login',
  'read-back',
] as const;
export type TrialStep = (typeof trialSteps)[number];

export type TrialProblem =
  | ConnectionProblem
  /** The server refused the letter to oneself. */
  | 'letter-refused'
  /** It was accepted, and did not arrive in time. */
  | 'letter-missing'
  | 'stopped'
  | 'unexpected';

type Stage = 'resolve' | 'connect' | 'encrypt' | 'login';

const stages: Readonly<Record<ConnectionProblem, Stage>> = {
  'host-unknown': 'resolve',
  refused: 'connect',
  unreachable: 'connect',
  silent: 'connect',
  dropped: 'connect',
  busy: 'connect',
  'not-a-mail-server': 'connect',
  'certificate-untrusted': 'encrypt',
  'certificate-expired': 'encrypt',
  'certificate-name': 'encrypt',
  'tls-missing': 'encrypt',
  'tls-mismatch': 'encrypt',
  'login-missing': 'login',
  'login-refused': 'login',
  'login-app-password': 'login',
  'login-later': 'login',
  'password-unreadable': 'login',
};

/** At which step a connection to one of the two servers failed. */
export function failedStep(server: 'submission' | 'mailbox', problem: ConnectionProblem): TrialStep {
  return `${server}-${stages[problem]}`;
}
