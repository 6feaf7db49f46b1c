import { chmod, chown, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OwnCertificate } from './certificate.ts';
import { dovecotFile, dovecotUsers, mailOwner } from './dovecot-files.ts';
import type { WorldOptions } from './mail-world.ts';
import { folderNames, makeMaildir } from './maildir.ts';
import { postfixFiles } from './postfix-files.ts';
import type { ServerPlace } from './server-place.ts';

/** Writes everything two servers need into a folder of their own; nothing of the machine's own mail is touched. */
export async function layOutServers(
  ports: ServerPlace['ports'],
  { certificate, key }: OwnCertificate,
  mailboxes: readonly string[],
  behaviours: NonNullable<WorldOptions['behaviours']>,
  password: string,
): Promise<ServerPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-mail-'));
  // Several users have to pass: postfix, dovenull, and the owner of the mail.
  await chmod(folder, 0o755);
  const layout = { folder, ports };
  for (const made of ['postfix/spool', 'postfix/data', 'postfix/log', 'dovecot/run', 'mail'])
    await mkdir(join(folder, made), { recursive: true });
  const files: Record<string, string> = {
    'certificate.pem': certificate,
    'key.pem': key,
    'dovecot/dovecot.conf': dovecotFile(layout),
    'dovecot/users': dovecotUsers(mailboxes, password),
  };
  for (const [name, text] of Object.entries(postfixFiles(layout, mailboxes, behaviours)))
    files[`postfix/etc/${name}`] = text;
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await chown(join(folder, 'postfix/data'), userNumber('postfix'), -1);
  await chown(join(folder, 'mail'), mailOwner, mailOwner);
  for (const address of mailboxes)
    for (const name of folderNames) await makeMaildir(join(folder, 'mail', address), name);
  return layout;
}

function userNumber(name: string): number {
  return Number(execFileSync('id', ['-u', name], { encoding: 'utf8' }));
}
