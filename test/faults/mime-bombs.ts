import { gzipSync } from 'node:zlib';

const megabyte = 1024 * 1024;
const head = 'From: a@example.org\r\nSubject: bomb\r\nMIME-Version: 1.0\r\n';

function nested(depth: number): string {
  const levels = Array.from({ length: depth }, (_, level) => String(level));
  return levels.map((b) => `Content-Type: multipart/mixed; boundary=b${b}\r\n\r\n--b${b}\r\n`).join('');
}

/** RFC 2231, section 3: a parameter in pieces. */
function pieces(count: number): string {
  return Array.from({ length: count }, (_, piece) => `;\r\n name*${String(piece)}*=%41%42`).join('');
}

function attached(name: string, type: string, bytes: Buffer): string {
  const part = `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"`;
  const lines = bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  return `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part}\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--b--`;
}

/** What the packed files hold; nothing that was read may hold it. */
export const packedWord = 'unpacked';

/** A gigabyte behind some megabytes: gzip members one after the other unpack as one (RFC 1952, section 2.2). */
function packed(): Buffer {
  const member = gzipSync(Buffer.alloc(16 * megabyte, packedWord));
  return Buffer.concat(Array.from({ length: 64 }, () => member));
}

/** The local header of one deflated file (APPNOTE.TXT, section 4.3.7), then its data: enough for whoever unpacks by the stream. */
function zipped(): Buffer {
  const local = Buffer.alloc(31);
  local.write('PK\u0003\u0004', 'latin1');
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(1, 26);
  local.write('x', 30, 'latin1');
  return Buffer.concat([local, packed().subarray(10)]);
}

const multipart = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n`;
const report = 'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n';

/** Letters made to cost time or memory, by name; built one at a time, for some are as large as 50 MB. */
export const mimeBombs: Readonly<Record<string, () => string>> = {
  'a million parts': () => `${multipart}${'--b\r\n\r\n\r\n'.repeat(1_000_000)}`,
  'a depth of ten thousand': () => `${head}${nested(10_000)}`,
  'a letter in a letter, ten thousand times': () =>
    `${head}${'Content-Type: message/rfc822\r\n\r\n'.repeat(10_000)}`,
  'a hundred thousand headers': () => `${head}${'X-Flood: y\r\n'.repeat(100_000)}\r\nText`,
  'one header of 50 MB': () => `Subject: ${'a'.repeat(50 * megabyte)}\r\n\r\nText`,
  'one folded header of 50 MB': () => `Subject: ${'a\r\n '.repeat(12 * megabyte)}\r\n\r\nText`,
  'one address field of 50 MB': () => `To: ${'a@example.org, '.repeat(3 * megabyte)}\r\n\r\nText`,
  'endless base64': () =>
    `${head}Content-Transfer-Encoding: base64\r\n\r\n${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9w\r\n'.repeat(900_000)}`,
  'endless quoted-printable': () =>
    `${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n${'=C3=BC=\r\n'.repeat(5 * megabyte)}`,
  'a parameter in a hundred thousand pieces': () =>
    `${head}Content-Type: text/plain${pieces(100_000)}\r\n\r\nText`,
  'ten thousand encoded words': () => `Subject: ${'=?utf-8?B?w7w=?= '.repeat(10_000)}\r\n\r\nText`,
  'a report with a hundred thousand recipients': () =>
    `${head}${report}Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n${'Final-Recipient: rfc822; a@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n'.repeat(100_000)}--b--`,
  'a report in prose without end': () =>
    `Return-Path: <>\r\n${head}\r\nThis is the mail system at host mx.example.org.\r\n\r\n${'<a@example.org>: host mx.example.org said: 550 5.1.1 unknown\r\n'.repeat(500_000)}`,
  'an out-of-office note without end': () =>
    `Auto-Submitted: auto-replied\r\n${head}\r\n${'bis zum '.repeat(5 * megabyte)}`,
  'HTML a million elements deep': () => `${head}Content-Type: text/html\r\n\r\n${'<div><b>'.repeat(500_000)}`,
  'HTML of one tag that never ends': () =>
    `${head}Content-Type: text/html\r\n\r\n<a ${'b="'.repeat(10 * megabyte)}`,
  'HTML of a hundred thousand tables': () =>
    `${head}Content-Type: text/html\r\n\r\n${'<table><tr><td>'.repeat(100_000)}`,
  'HTML of entities': () => `${head}Content-Type: text/html\r\n\r\n${'&amp;&#x41;&bogus;'.repeat(120_000)}`,
  'JSON a hundred thousand levels deep': () =>
    `${head}\r\n{"notificationType":"Bounce","bounce":${'['.repeat(190_000)}`,
  'a boundary of 1 MB': () =>
    `${head}Content-Type: multipart/mixed; boundary="${'-'.repeat(megabyte)}"\r\n\r\n${'-'.repeat(megabyte)}`,
  'a subject of brackets': () =>
    `From: ${'(<"'.repeat(megabyte)}\r\nSubject: ${'=?'.repeat(megabyte)}\r\n\r\n${'<'.repeat(megabyte)}`,
  'a gzip file that unpacks to a gigabyte': () => attached('a.gz', 'application/gzip', packed()),
  'a zip file that unpacks to a gigabyte': () => attached('a.zip', 'application/zip', zipped()),
  'a packed report, as receivers of DMARC send it': () => attached('a.xml.gz', 'application/gzip', packed()),
};
