import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** By where Debian puts them, as the configuration of the world does. */
const wanted: Readonly<Record<string, string>> = {
  postfix: '/usr/lib/postfix/sbin/master',
  'dovecot-core': '/usr/sbin/dovecot',
  'dovecot-imapd': '/usr/lib/dovecot/imap',
  'dovecot-lmtpd': '/usr/lib/dovecot/lmtp',
};

/** Null where Postfix and Dovecot can be started; else one sentence that says why not. */
export function missing(): string | null {
  if (process.platform !== 'linux') return 'Postfix and Dovecot are started on Linux only.';
  const absent = Object.entries(wanted).flatMap(([name, path]) => (existsSync(path) ? [] : [name]));
  if (absent.length > 0) return `Not installed: ${absent.join(', ')}.`;
  if (process.getuid?.() !== 0) return 'Postfix can only be started by root.';
  const version = spawnSync('/usr/sbin/dovecot', ['--version'], { encoding: 'utf8' }).stdout;
  // 2.4 renamed most of what a configuration says.
  return version.startsWith('2.3.') ? null : `Dovecot 2.3 is wanted, not ${version.trim()}.`;
}
