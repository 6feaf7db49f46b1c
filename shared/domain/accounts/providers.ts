import type { Provider, ProviderServer } from './provider.ts';
import { otherQuota } from './provider.ts';
import type { Quota } from './quota.ts';

/** When the figures below were looked up. */
export const providersAsOf = '2026-11-23';
/**
 * Where from. Hosts and ports: Thunderbird's ISPDB of 2026-03-12, or the provider's own help pages. Published limits:
 * Gmail 500 a day, Yahoo 500 a day, iCloud 1,000 a day, IONOS 500 an hour after the first month; 80 % of each is used.
 * The others publish none: theirs are our own caution.
 */

function tls(host: string | null, port: 465 | 993, user: ProviderServer['user'] = 'address'): ProviderServer {
  return { host, port, security: 'tls', user };
}

function startTls(host: string, user: ProviderServer['user'] = 'address'): ProviderServer {
  return { host, port: 587, security: 'starttls', user };
}

/** Large German freemail and mail providers without a published number. */
const careful: Quota = { perHour: 60, perDay: 300 };

const plain = { quota: otherQuota, quotaSource: 'careful', wishes: [], signInOnly: false } as const;
const published = { quotaSource: 'published', signInOnly: false } as const;

export const providers: readonly Provider[] = [
  {
    ...plain,
    id: 'gmx',
    name: 'GMX',
    domains: ['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'gmx.eu', 'gmx.org', 'gmx.info', 'gmx.biz'],
    submission: tls('mail.gmx.net', 465),
    mailbox: tls('imap.gmx.net', 993),
    quota: careful,
    wishes: ['switch-on-imap', 'app-password-with-two-factor'],
  },
  {
    ...plain,
    id: 'webde',
    name: 'WEB.DE',
    domains: ['web.de', 'email.de'],
    submission: tls('smtp.web.de', 465, 'local-part'),
    mailbox: tls('imap.web.de', 993, 'local-part'),
    quota: careful,
    wishes: ['switch-on-imap', 'app-password-with-two-factor'],
  },
  {
    ...plain,
    id: 't-online',
    name: 'T-Online',
    domains: ['t-online.de', 'magenta.de'],
    submission: tls('securesmtp.t-online.de', 465),
    mailbox: tls('secureimap.t-online.de', 993),
    quota: careful,
    wishes: ['mail-password'],
  },
  {
    ...plain,
    id: 'freenet',
    name: 'freenet',
    domains: ['freenet.de'],
    submission: startTls('mx.freenet.net'),
    mailbox: tls('mx.freenet.net', 993),
  },
  {
    ...plain,
    id: 'posteo',
    name: 'Posteo',
    domains: ['posteo.de', 'posteo.net', 'posteo.org', 'posteo.eu', 'posteo.at', 'posteo.ch'],
    submission: tls('posteo.de', 465),
    mailbox: tls('posteo.de', 993),
    quota: careful,
  },
  {
    ...plain,
    id: 'mailbox.org',
    name: 'mailbox.org',
    domains: ['mailbox.org'],
    submission: tls('smtp.mailbox.org', 465),
    mailbox: tls('imap.mailbox.org', 993),
    wishes: ['app-password-with-two-factor'],
  },
  {
    ...published,
    id: 'ionos',
    name: 'IONOS',
    domains: ['online.de', 'onlinehome.de'],
    submission: tls('smtp.1und1.de', 465),
    mailbox: tls('imap.1und1.de', 993),
    quota: { perHour: 400, perDay: 2000 },
    wishes: ['app-password-with-two-factor', 'less-for-new-contracts'],
  },
  {
    ...plain,
    id: 'strato',
    name: 'STRATO',
    domains: [],
    submission: tls('smtp.strato.de', 465),
    mailbox: tls('imap.strato.de', 993),
  },
  {
    ...plain,
    id: 'all-inkl',
    name: 'all-inkl',
    domains: [],
    submission: tls(null, 465),
    mailbox: tls(null, 993),
    wishes: ['own-host'],
  },
  {
    ...plain,
    id: 'hetzner',
    name: 'Hetzner',
    domains: ['your-server.de'],
    submission: tls('mail.your-server.de', 465),
    mailbox: tls('mail.your-server.de', 993),
  },
  {
    ...published,
    id: 'gmail',
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    submission: tls('smtp.gmail.com', 465),
    mailbox: tls('imap.gmail.com', 993),
    quota: { perHour: 100, perDay: 400 },
    wishes: ['app-password'],
  },
  {
    ...published,
    id: 'icloud',
    name: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    submission: startTls('smtp.mail.me.com'),
    mailbox: tls('imap.mail.me.com', 993, 'local-part'),
    quota: { perHour: 200, perDay: 800 },
    wishes: ['app-password'],
  },
  {
    ...published,
    id: 'yahoo',
    name: 'Yahoo',
    domains: ['yahoo.de', 'yahoo.com', 'yahoo.at', 'ymail.com', 'rocketmail.com'],
    submission: tls('smtp.mail.yahoo.com', 465),
    mailbox: tls('imap.mail.yahoo.com', 993),
    quota: { perHour: 100, perDay: 400 },
    wishes: ['app-password'],
  },
  {
    ...plain,
    id: 'fastmail',
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm'],
    submission: tls('smtp.fastmail.com', 465),
    mailbox: tls('imap.fastmail.com', 993),
    wishes: ['app-password'],
  },
  {
    ...plain,
    id: 'bluewin',
    name: 'Bluewin',
    domains: ['bluewin.ch'],
    submission: tls('smtpauths.bluewin.ch', 465),
    mailbox: tls('imaps.bluewin.ch', 993),
  },
  {
    ...plain,
    id: 'a1',
    name: 'A1',
    domains: ['a1.net', 'aon.at'],
    submission: startTls('securemail.a1.net'),
    mailbox: tls('securemail.a1.net', 993),
  },
  {
    ...plain,
    id: 'outlook',
    name: 'Outlook.com',
    domains: [
      'outlook.de',
      'outlook.com',
      'outlook.at',
      'hotmail.de',
      'hotmail.com',
      'live.de',
      'live.com',
      'msn.com',
    ],
    submission: startTls('smtp-mail.outlook.com'),
    mailbox: tls('outlook.office365.com', 993),
    signInOnly: true,
  },
  {
    ...plain,
    id: 'microsoft365',
    name: 'Microsoft 365',
    domains: [],
    submission: startTls('smtp.office365.com'),
    mailbox: tls('outlook.office365.com', 993),
    signInOnly: true,
  },
];

/** The provider with that id, or null for any other account. */
export function providerById(id: string): Provider | null {
  return providers.find((provider) => provider.id === id) ?? null;
}

/** The provider an address belongs to by its domain, or null where the domain says nothing. */
export function providerOf(address: string): Provider | null {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .trim();
  return providers.find(({ domains }) => domains.includes(domain)) ?? null;
}

/** The limits an account is held to: what the owner chose, else its provider's. */
export function quotaOf(
  provider: string,
  chosen: { readonly perHour: number | null; readonly perDay: number | null },
): Quota {
  const preset = providerById(provider)?.quota ?? otherQuota;
  return { perHour: chosen.perHour ?? preset.perHour, perDay: chosen.perDay ?? preset.perDay };
}
