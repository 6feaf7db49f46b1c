import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { ServerReply } from '#domain/deliveries/reply-class.ts';
import { problemOfError } from '../connect/problem-of-error.ts';
import { readLibraryError } from './library-error.ts';
import { readReply } from './server-reply.ts';

const appPassword = /app(?:lication)?[- ](?:specific[- ])?passwor[dt]|app-passwort/i;
/** Not implemented, bad sequence, unknown mechanism: this server has no such login (RFC 4954, section 4). */
const noSuchLogin = new Set([500, 502, 503, 504]);

/** Why a connection did not come about, from an error of the library or of the socket. */
export function openProblem(error: unknown): ConnectionProblem {
  const { code, command, words } = readLibraryError(error);
  const reply = words === null ? null : readReply(words);
  if (code === 'EAUTH') return loginProblem(reply);
  if (reply !== null) return answerProblem(reply, command);
  return problemOfError(error) ?? tlsProblem(error) ?? 'dropped';
}

function loginProblem(reply: ServerReply | null): ConnectionProblem {
  if (reply === null) return 'login-refused';
  const { code, enhanced, text } = reply;
  if (code === 421) return 'busy';
  if (code === 534 || enhanced === '5.7.9' || appPassword.test(text)) return 'login-app-password';
  if (code === 538) return 'tls-missing';
  if (code >= 400 && code < 500) return 'login-later';
  return noSuchLogin.has(code) ? 'login-missing' : 'login-refused';
}

function answerProblem({ code }: ServerReply, command: string): ConnectionProblem {
  if (code === 421) return 'busy';
  if (command === 'STARTTLS') return 'tls-missing';
  if (code < 400 || code > 599) return 'not-a-mail-server';
  if (command === 'EHLO' || command === 'HELO') return code < 500 ? 'busy' : 'not-a-mail-server';
  return 'busy';
}

/** Both speak TLS, but not the same: too old a version, or no cipher both would use. */
function tlsProblem(error: unknown): ConnectionProblem | null {
  if (typeof error !== 'object' || error === null) return null;
  const code: unknown = Reflect.get(error, 'originalCode') ?? Reflect.get(error, 'code');
  return typeof code === 'string' && code.startsWith('ERR_SSL_') ? 'tls-missing' : null;
}
