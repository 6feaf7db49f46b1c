import { expect, test } from 'vitest';
import { z } from 'zod';
import { readAddress } from '#domain/identity/address.ts';
import { readAddresses, readMailbox } from '#electron/mail/parse/addresses.ts';
import { limits } from '#electron/mail/parse/limits.ts';
import { readLetter } from '#electron/mail/parse/read-letter.ts';
import { sentMailReader } from '#electron/mail/compose/read-back.ts';
import { tlsRules } from '#electron/mail/connect/tls-rules.ts';
import { domainToAscii } from '#electron/system/domain-to-ascii.ts';
import { fakeServer } from '../mail/smtp/fake-server.ts';
import { handedOver, letter, opened, refusedBy, wayOut } from '../mail/smtp/way-out.ts';
import { compose, header, headersOf } from '../mail/compose/compose-bench.ts';
import { electronSupport } from './electron-support.ts';
import { filesWith, readProjectFile } from './read-sources.ts';

const versionOf = (name: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readProjectFile(`node_modules/${name}/package.json`)))
    .version;
const number = (version: string): number =>
  version.split('.').reduce((sum, part) => sum * 10_000 + Number.parseInt(part, 10), 0);
const packages = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readProjectFile('package.json')));

test('E16 C24 Electron is of a supported major, above every advisory we know of', () => {
  const version = versionOf('electron');
  expect(number(version)).toBeGreaterThanOrEqual(number(electronSupport.floor));
  for (const { advisory, in: fixedIn } of electronSupport.fixed) {
    expect(number(version), advisory).toBeGreaterThanOrEqual(number(fixedIn));
  }
  const major = electronSupport.majors.find((each) => each.major === Number.parseInt(version, 10));
  const today = new Date().toISOString().slice(0, 10);
  expect(major?.until, `Electron ${version} had its last fixes; look up the table anew`).toBeDefined();
  expect(
    (major?.until ?? '') > today,
    `Electron ${version} had its last fixes on ${major?.until ?? ''}`,
  ).toBe(true);
});

test('C24 what those advisories were about is not used: no fetch on the scheme, no paths opened, no switches passed on (static)', () => {
  expect(
    filesWith('electron', /supportFetchAPI|corsEnabled|bypassCSP|allowServiceWorkers|\.openPath\(/),
  ).toEqual([]);
  expect(filesWith('electron', /additionalArguments|commandLineSwitches/)).toEqual([]);
});

test('C25 there is no updater to fool: none is installed, none is asked (static)', () => {
  const names = [...Object.keys(packages.dependencies), ...Object.keys(packages.devDependencies)];
  expect(names.filter((name) => /updat/i.test(name))).toEqual([]);
  expect(filesWith('electron', /autoUpdater|electron-updater/)).toEqual([]);
  expect(readProjectFile('electron-builder.yml')).toContain('publish: null');
});

test('C19 a quoted local part is no address, so none is routed by what stands in the quotes', () => {
  for (const typed of [
    '"a@evil.example x"@example.org',
    '"a@evil.example"@example.org',
    'a@evil.example x@example.org',
  ]) {
    expect(readAddress(typed, domainToAscii).ok, typed).toBe(false);
  }
});

const lineEnds = ['\r\n', '\n', '\r', '\0', '\u2028', '\u0085'];

test('C20 a line end in an envelope is refused before a word is said to the server', async () => {
  const server = await fakeServer({ offers: () => ['AUTH PLAIN'] });
  const connection = await opened(wayOut({ endpoint: { port: server.port } }));
  const before = server.lines.length;
  for (const end of ['\r\n', '\n', '\r', '\0']) {
    const mail = letter('x', { envelopeTo: `anna@example.org>${end}RCPT TO:<eve@example.org` });
    expect((await handedOver(connection, mail)).result).toMatchObject({ kind: 'rejected', stage: 'rcpt' });
    const from = letter('x', { envelopeFrom: `post@example.org${end}` });
    expect((await handedOver(connection, from)).result).toMatchObject({ kind: 'rejected', stage: 'mail' });
  }
  expect(server.lines.slice(before).filter((line) => /RCPT|MAIL|eve/.test(line))).toEqual([]);
});

test('C20 a line end in a word for a header ends no header', async () => {
  for (const end of lineEnds) {
    const evil = `x${end}Bcc: eve@example.org${end}${end}Body`;
    const { bytes } = compose({ subject: evil, senderName: evil, organisation: evil }, { name: evil });
    const source = Buffer.from(bytes).toString('latin1');
    expect(headersOf(source).filter(({ name }) => /bcc/i.test(name))).toEqual([]);
    expect(header(source, 'Subject')).not.toBe('');
    const { subject, from } = await sentMailReader.read(bytes);
    expect(subject + from).not.toMatch(/[\p{Cc}\u2028]/u);
  }
  expect(readAddress('a@example.org\r\nBcc: eve@example.org', domainToAscii).ok).toBe(false);
});

test('C21 letters are bytes of our own making: no path, no address of a file or page reaches the library (static)', () => {
  expect(filesWith('electron', /createTransport|MailComposer|attachments:\s*\[\{/)).toEqual([]);
  expect(filesWith('electron', /from 'nodemailer/).toSorted()).toEqual(
    filesWith('electron/mail/smtp', /from 'nodemailer/).toSorted(),
  );
  expect(number(versionOf('nodemailer'))).toBeGreaterThanOrEqual(number('9.1.1'));
});

test('C22 a megabyte of address is read within 50 ms, comments and look-alike domains lead nowhere else', () => {
  for (const part of ['a@', '<', '(', '"', ',', 'a@b.example,', '\\"', '=?utf-8?q?a?=', ':;']) {
    const field = part.repeat(Math.ceil(1_000_000 / part.length));
    // The quickest of five: what a busy machine takes is not what the text costs.
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = performance.now();
      readMailbox(field);
      readAddresses(field);
      readAddress(field, domainToAscii);
      return performance.now() - start;
    });
    expect(Math.min(...times), part).toBeLessThan(50);
  }
  for (const typed of [
    'a@example.org(b@evil.example)',
    'a@(x)example.org',
    'a@exa\u2024mple.org',
    'a@example\u3002org',
    'a@example.org\u200B.evil.example',
  ]) {
    expect(readAddress(typed, domainToAscii).ok, typed).toBe(false);
  }
});

test('C23 a letter of a million parts and one of nested parts stop at the limits; HTML becomes text by our own hand', () => {
  const many = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(200_000)}`;
  const start = performance.now();
  expect(readLetter(Buffer.from(many)).text.length).toBeLessThanOrEqual(limits.textLength);
  expect(performance.now() - start).toBeLessThan(5 * limits.milliseconds);
  expect(filesWith('electron', /textAsHtml|textToHtml/)).toEqual([]);
  expect(readProjectFile('electron/mail/compose/read-back.ts')).toContain('skipTextToHtml: true');
});

test('C26 a server that will not encrypt, or says more before it does, gets neither password nor letter', async () => {
  expect(tlsRules({ host: 'mail.example.test' })).toMatchObject({
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
  });
  const stripped = await fakeServer({
    offers: () => ['AUTH PLAIN'],
    on: (what) => (what === 'STARTTLS' ? '502 5.5.1 Not implemented' : undefined),
  });
  const outside = { host: 'mail.example.test', port: stripped.port, security: 'starttls' } as const;
  const way = wayOut({ endpoint: outside, net: { addressOf: () => '127.0.0.1' } });
  expect(await refusedBy(way)).toBe('tls-missing');
  expect(stripped.lines.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([]);
});
