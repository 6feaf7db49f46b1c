import { simpleParser } from 'mailparser';
import { expect } from 'vitest';
import { findMessageIds } from '#domain/deliveries/message-id.ts';
import { findTokens } from '#domain/identity/token.ts';
import type { KeptLetter } from '../servers/mail-world.ts';
import type { MailedMember } from './mailed-members.ts';

/** What the whole story must leave in no log, by kind. */
export interface SpokenSecrets {
  readonly passwords: readonly string[];
  readonly tokens: readonly string[];
  readonly messageIds: readonly string[];
  readonly codes: readonly string[];
  readonly people: readonly string[];
  readonly words: readonly string[];
}

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64').replace(/=+$/, '');

/** A password as it is typed and in every form in which a login sends it (AUTH LOGIN, and PLAIN of RFC 4616). */
export function passwordForms(user: string, password: string): readonly string[] {
  return [
    password,
    base64(password),
    base64(`\0${user}\0${password}`),
    base64(`${user}\0${user}\0${password}`),
  ];
}

/** Tokens, the signed part of Message-IDs and owners' codes of letters, as they came and as they are read. */
export async function signedIn(
  letters: readonly KeptLetter[],
): Promise<Pick<SpokenSecrets, 'tokens' | 'messageIds' | 'codes'>> {
  const texts = await Promise.all(
    letters.map(async ({ bytes }) => {
      const { text = '', html } = await simpleParser(bytes, { skipTextToHtml: true });
      return `${bytes.toString('latin1')}\n${text}\n${html === false ? '' : html}`;
    }),
  );
  const all = texts.join('\n');
  const codes = [...all.matchAll(/(?:behalten|entfernen)\s+([a-z2-7]{8})\b/gi)].flatMap(
    ([, code]) => code ?? [],
  );
  return {
    tokens: findTokens(all),
    messageIds: findMessageIds(all).map((left) => left.slice('m.'.length)),
    codes: [...new Set(codes)],
  };
}

/** By what a person could be known: address, what stands before its @, and names. */
export function knownBy({ givenName, familyName, address }: MailedMember): readonly string[] {
  return [address, address.split('@', 1)[0] ?? '', familyName, `${givenName} ${familyName}`];
}

/** None of the secrets stands in a text, whatever its case; of every kind there are some to look for. */
export function holdsNone(text: string, secrets: Partial<SpokenSecrets>): void {
  const lower = text.toLowerCase();
  for (const [kind, each] of Object.entries(secrets)) {
    expect(each.length, kind).toBeGreaterThan(0);
    expect(
      each.filter((secret: string) => secret === '' || lower.includes(secret.toLowerCase())),
      kind,
    ).toEqual([]);
  }
}
