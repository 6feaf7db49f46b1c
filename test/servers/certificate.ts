import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import {
  bits,
  holding,
  inPlace,
  integer,
  objectId,
  octets,
  sequence,
  setOf,
  text,
  time,
  yes,
} from './der.ts';

export interface OwnCertificate {
  /** PEM. */
  readonly certificate: string;
  /** PEM, PKCS #8. */
  readonly key: string;
}

export interface CertificateFacts {
  /** The first one is the common name too. */
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly from: Date;
  readonly until: Date;
}

const day = 86_400_000;

/** What a mail world shows its clients: valid from yesterday for thirty days. */
export function worldCertificate(now: Date): OwnCertificate {
  return selfSigned({
    names: ['mail.example.test', 'localhost'],
    addresses: ['127.0.0.1'],
    from: new Date(now.getTime() - day),
    until: new Date(now.getTime() + 30 * day),
  });
}

/** A certificate (RFC 5280) that a new key on P-256 signs for itself. Made here: not every machine has openssl. */
export function selfSigned({ names, addresses, from, until }: CertificateFacts): OwnCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = sequence(objectId('1.2.840.10045.4.3.2'));
  const subject = sequence(setOf(sequence(objectId('2.5.4.3'), text(names[0] ?? 'localhost'))));
  const serial = randomBytes(16);
  serial[0] = 0x01;
  const unsigned = sequence(
    holding(0, integer(Buffer.from([2]))),
    integer(serial),
    algorithm,
    subject,
    sequence(time(from), time(until)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    holding(3, sequence(alternativeNames(names, addresses), ownAuthority())),
  );
  const whole = sequence(unsigned, algorithm, bits(sign('sha256', unsigned, privateKey)));
  return { certificate: pem(whole), key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function alternativeNames(names: readonly string[], addresses: readonly string[]): Buffer {
  const all = [
    ...names.map((name) => inPlace(2, Buffer.from(name, 'ascii'))),
    ...addresses.map((address) => inPlace(7, Buffer.from(address.split('.').map(Number)))),
  ];
  return sequence(objectId('2.5.29.17'), octets(sequence(...all)));
}

/** Whoever trusts this certificate trusts it as its own issuer. */
function ownAuthority(): Buffer {
  return sequence(objectId('2.5.29.19'), yes(), octets(sequence(yes())));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
