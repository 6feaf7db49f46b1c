type Fields = readonly { readonly name: string; readonly value: string }[];

/** Providers whose name in Authentication-Results is not that of their mail servers. */
const namedOtherwise: Readonly<Record<string, string>> = {
  'gmail.com': 'google.com',
  'googlemail.com': 'google.com',
  'office365.com': 'outlook.com',
};

/**
 * Whether the provider of the account found the sender's domain behind a letter (DMARC), by the topmost
 * Authentication-Results alone and only where that names the provider (RFC 8601, sections 5 and 7.1): whatever stands
 * below, anybody may have written. Where it says whose domain it looked at, that has to be the sender's as we read it.
 * @param from the address in From; a letter with several From fields proves nobody
 * @param servers hosts of the account, such as `imap.example.org`
 */
export function senderProven(headers: Fields, from: string, servers: readonly string[]): boolean {
  if (headers.filter(({ name }) => name.toLowerCase() === 'from').length !== 1) return false;
  const top = headers.find(({ name }) => name.toLowerCase() === 'authentication-results');
  if (top === undefined) return false;
  const [server = '', ...results] = top.value.replaceAll(/\([^()]*\)/g, ' ').split(';');
  const said = /^\s*([a-z0-9.-]+)(?:\s+\d+)?\s*$/i.exec(server)?.[1];
  if (said === undefined || !servers.some((host) => organisationOf(host) === organisationOf(said)))
    return false;
  const dmarc = results.filter((result) => /^\s*dmarc\s*=/i.test(result));
  const [result = ''] = dmarc;
  if (dmarc.length !== 1 || !/^\s*dmarc\s*=\s*pass(?![a-z0-9])/i.test(result)) return false;
  const about = /\bheader\.from\s*=\s*"?(?:[^\s"@]*@)?([^\s"@]+)/i.exec(result)?.[1];
  return about === undefined || about.toLowerCase() === from.slice(from.lastIndexOf('@') + 1).toLowerCase();
}

/** The last two labels, or three below a suffix such as `co.uk`. */
function organisationOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const suffixed = /^(?:co|com|net|org|ac|gv|or|ne|gov|edu)\.[a-z]{2}$/.test(labels.slice(-2).join('.'));
  const domain = labels.slice(suffixed ? -3 : -2).join('.');
  return namedOtherwise[domain] ?? domain;
}
