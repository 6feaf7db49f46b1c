import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A server's key and certificate, both PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

interface Wanted {
  readonly name: string;
  /** Days from today; in the past for one that has expired. */
  readonly until?: number;
}

/** An authority of its own for one test (X.509 v3, RFC 5280, P-256), and certificates it signs. */
export function authority() {
  const root = issue({ name: 'Test authority' }, null);
  return {
    pem: root.cert,
    certificate: (wanted: Wanted): Certificate => issue(wanted, root),
  };
}

/** A certificate that nobody vouches for. */
export function selfSigned(name: string): Certificate {
  return issue({ name }, null);
}

interface Issued extends Certificate {
  readonly subject: Buffer;
  readonly privateKey: KeyObject;
}

function issue({ name, until = 30 }: Wanted, issuer: Issued | null): Issued {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from(name)))));
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const alternative = sequence(tagged(0x82, Buffer.from(name)));
  const extensions = [
    sequence(
      oid('551d13'),
      octets(sequence(...(issuer === null ? [tagged(0x01, Buffer.from([0xff]))] : []))),
    ),
    sequence(oid('551d11'), octets(alternative)),
  ];
  const facts = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    issuer?.subject ?? subject,
    sequence(day(Math.min(0, until) - 2), day(until)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', facts, issuer?.privateKey ?? privateKey);
  const der = sequence(facts, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    subject,
    privateKey,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** DER (X.690): tag, length, content. */
function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function octets(content: Buffer): Buffer {
  return tagged(0x04, content);
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

function day(fromToday: number): Buffer {
  const at = new Date(Date.now() + fromToday * 86_400_000).toISOString();
  return tagged(0x17, Buffer.from(`${at.slice(2, 19).replace(/[-T:]/g, '')}Z`));
}
