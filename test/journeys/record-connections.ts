import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import type { MailWorld } from '../servers/mail-world.ts';

const recorder = pathToFileURL(join(import.meta.dirname, 'record-connections.mjs')).href;
const file = join(tmpdir(), `rundpost-connections-${String(process.pid)}`);

/** The environment of a program without a keyring whose connections are written down. */
export const recorded = (): Readonly<Record<string, string>> => ({
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
  NODE_OPTIONS: `--import ${recorder}`,
  RUNDPOST_CONNECTIONS: file,
});

/** Forgets what was written down by a story before, now and after this one. */
export function forgetConnections(): void {
  const forget = () => rmSync(file, { force: true });
  forget();
  onTestFinished(forget);
}

/** The engine spoke with the account's two servers and with nobody else, and asked for no other name. */
export function expectMailAccountAlone({ submission, mailbox }: MailWorld): void {
  const made = [...new Set(readFileSync(file, 'utf8').trim().split('\n'))];
  const known = [submission.tls, mailbox.tls].map((port) => `tcp localhost:${String(port)}`);
  expect(made.filter((line) => line.startsWith('tcp')).toSorted()).toEqual(known.toSorted());
  const names = made.filter((line) => !line.startsWith('tcp'));
  // The second is the address the browser host listens at itself.
  expect(names.filter((line) => line !== 'name localhost' && line !== 'name 127.0.0.1')).toEqual([]);
}
