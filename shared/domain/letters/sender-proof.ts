import type { HeaderFields } from './own-results.ts';
import { ownResults } from './own-results.ts';

/**
 * Whether the provider of the account found the sender's domain behind a letter (DMARC), by its own word alone. Where
 * it says whose domain it looked at, that has to be the sender's as we read it.
 * @param from the address in From; a letter with several From fields proves nobody
 * @param servers hosts of the account, such as `imap.example.org`
 */
export function senderProven(headers: HeaderFields, from: string, servers: readonly string[]): boolean {
  if (headers.filter(({ name }) => name.toLowerCase() === 'from').length !== 1) return false;
  const results = ownResults(headers, servers) ?? [];
  const dmarc = results.filter((result) => /^\s*dmarc\s*=/i.test(result));
  const [result = ''] = dmarc;
  if (dmarc.length !== 1 || !/^\s*dmarc\s*=\s*pass(?![a-z0-9])/i.test(result)) return false;
  const about = /\bheader\.from\s*=\s*"?(?:[^\s"@]*@)?([^\s"@]+)/i.exec(result)?.[1];
  return about === undefined || about.toLowerCase() === from.slice(from.lastIndexOf('@') + 1).toLowerCase();
}
