import { chown, link, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { crlf } from './delivered-letter.ts';
import { mailOwner } from './dovecot-files.ts';
import type { KeptLetter } from './mail-world.ts';

export const folderNames = ['INBOX', 'Sent', 'Junk'] as const;

/** Where Maildir++ keeps a folder of a mailbox. */
export function maildirOf(home: string, folder: string): string {
  return folder === 'INBOX' ? join(home, 'Maildir') : join(home, 'Maildir', `.${folder}`);
}

export async function makeMaildir(home: string, folder: string): Promise<void> {
  const made = maildirOf(home, folder);
  for (const path of ['cur', 'new', 'tmp']) await mkdir(join(made, path), { recursive: true });
  for (const path of [home, made, ...['cur', 'new', 'tmp'].map((name) => join(made, name))])
    await chown(path, mailOwner, mailOwner);
}

let delivered = 0;

/** Delivers as the format wants it: written to `tmp`, then named in `new` at once. */
export async function putInMaildir(home: string, folder: string, bytes: Uint8Array): Promise<void> {
  delivered += 1;
  const now = Date.now();
  const name = `${Math.floor(now / 1000)}.M${now % 1000}P${process.pid}Q${delivered}.${hostname()}`;
  const written = join(maildirOf(home, folder), 'tmp', name);
  await writeFile(written, bytes);
  await chown(written, mailOwner, mailOwner);
  await link(written, join(maildirOf(home, folder), 'new', name));
  await rm(written);
}

const flagOfLetter: Readonly<Record<string, string>> = {
  S: '\\Seen',
  R: '\\Answered',
  F: '\\Flagged',
  T: '\\Deleted',
  D: '\\Draft',
};

/** Reads the files themselves: no server takes notice. */
export async function lettersInMaildir(home: string): Promise<KeptLetter[]> {
  const all = await Promise.all(folderNames.map((folder) => lettersInFolder(home, folder)));
  return all.flat();
}

async function lettersInFolder(home: string, folder: string): Promise<KeptLetter[]> {
  const path = maildirOf(home, folder);
  const uids = await readUids(path);
  const letters: KeptLetter[] = [];
  for (const part of ['new', 'cur']) {
    for (const file of (await readdir(join(path, part))).toSorted()) {
      const [name = '', marks = ''] = file.split(':2,', 2);
      const flags = [...marks].flatMap((mark) => flagOfLetter[mark] ?? []);
      // A server that takes notice of the letter just now moves it from new to cur.
      const bytes = await readFile(join(path, part, file)).catch(() => null);
      if (bytes !== null) letters.push({ folder, uid: uids.get(name) ?? null, flags, bytes: crlf(bytes) });
    }
  }
  return letters.toSorted((a, b) => (a.uid ?? Infinity) - (b.uid ?? Infinity));
}

/** Dovecot's list of numbers: `UID [fields] :file name`, after a line of its own. */
async function readUids(path: string): Promise<Map<string, number>> {
  const text = await readFile(join(path, 'dovecot-uidlist'), 'utf8').catch(() => '');
  const entries = text
    .split('\n')
    .slice(1)
    .flatMap((line): [string, number][] => {
      const match = /^(\d+) .*?:(.*)$/.exec(line);
      return match === null ? [] : [[(match[2] ?? '').split(':2,', 1)[0] ?? '', Number(match[1])]];
    });
  return new Map(entries);
}
