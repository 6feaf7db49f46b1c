export type HeaderFields = readonly { readonly name: string; readonly value: string }[];

/** Providers whose name in Authentication-Results is not that of their mail servers. */
const namedOtherwise: Readonly<Record<string, string>> = {
  'gmail.com': 'google.com',
  'googlemail.com': 'google.com',
  'office365.com': 'outlook.com',
};

/**
 * What the provider of the account found out about a letter, one entry for each method: of the topmost
 * Authentication-Results alone and only where that names the provider (RFC 8601, sections 5 and 7.1). Whatever stands
 * below, anybody may have written. Null where the provider says nothing.
 * @param servers hosts of the account, such as `imap.example.org`
 */
export function ownResults(headers: HeaderFields, servers: readonly string[]): readonly string[] | null {
  const top = headers.find(({ name }) => name.toLowerCase() === 'authentication-results');
  if (top === undefined) return null;
  const [server = '', ...results] = top.value.replaceAll(/\([^()]*\)/g, ' ').split(';');
  const said = /^\s*([a-z0-9.-]+)(?:\s+\d+)?\s*$/i.exec(server)?.[1];
  if (said === undefined || !servers.some((host) => organisationOf(host) === organisationOf(said)))
    return null;
  return results;
}

/** The last two labels, or three below a suffix such as `co.uk`. */
export function organisationOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const suffixed = /^(?:co|com|net|org|ac|gv|or|ne|gov|edu)\.[a-z]{2}$/.test(labels.slice(-2).join('.'));
  const domain = labels.slice(suffixed ? -3 : -2).join('.');
  return namedOtherwise[domain] ?? domain;
}
