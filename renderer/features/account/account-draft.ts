import type { AccountView } from '#contract/account.ts';
import type { Endpoint, Security } from '#domain/accounts/account.ts';
import type { Provider, ProviderServer } from '#domain/accounts/provider.ts';
import { providerById, providerOf } from '#domain/accounts/providers.ts';

/** One server as it is typed: a port is text until it is kept. */
export interface DraftServer {
  readonly host: string;
  readonly port: string;
  readonly security: Security;
}

/** The account as the form holds it. */
export interface AccountDraft {
  readonly senderName: string;
  readonly address: string;
  /** A preset's id, `other`, or '' as long as nothing was chosen or recognised. */
  readonly provider: string;
  /** Name to log in with; '' stands for what the provider takes. */
  readonly user: string;
  readonly submission: DraftServer;
  readonly mailbox: DraftServer;
  /** '' keeps the one before. */
  readonly password: string;
}

const noServer = (port: string): DraftServer => ({ host: '', port, security: 'tls' });

export function draftOf(account: AccountView | null, organisation: string): AccountDraft {
  if (account === null) {
    return {
      senderName: organisation,
      address: '',
      provider: '',
      user: '',
      submission: noServer('465'),
      mailbox: noServer('993'),
      password: '',
    };
  }
  const { submission, mailbox, address } = account;
  return {
    senderName: account.senderName,
    address,
    provider: account.provider,
    user: account.provider === 'other' && submission.user !== address ? submission.user : '',
    submission: { ...submission, port: String(submission.port) },
    mailbox: { ...mailbox, port: String(mailbox.port) },
    password: '',
  };
}

/** The draft with a provider's servers; those of a customer's own stay as typed. */
export function withProvider(draft: AccountDraft, id: string): AccountDraft {
  const provider = providerById(id);
  if (provider === null) return { ...draft, provider: 'other' };
  return {
    ...draft,
    provider: id,
    user: '',
    submission: preset(provider.submission, draft.submission),
    mailbox: preset(provider.mailbox, draft.mailbox),
  };
}

function preset({ host, port, security }: ProviderServer, typed: DraftServer): DraftServer {
  return { host: host ?? typed.host, port: String(port), security };
}

/** A new address; while no provider was chosen by hand, the one it belongs to comes with it. */
export function withAddress(draft: AccountDraft, address: string, byHand: boolean): AccountDraft {
  const known = byHand ? null : providerOf(address);
  const next = { ...draft, address };
  return known === null ? next : withProvider(next, known.id);
}

/** What security a port is known for; others leave it as it is. */
export function withPort(server: DraftServer, port: string): DraftServer {
  const security = usual[port];
  return { ...server, port, ...(security === undefined ? {} : { security }) };
}

const usual: Readonly<Record<string, Security>> = {
  465: 'tls',
  993: 'tls',
  587: 'starttls',
  143: 'starttls',
};

/** The port as a number, or null where it is none. */
export function portOf({ port }: DraftServer): number | null {
  const value = /^\d{1,5}$/.test(port.trim()) ? Number(port) : 0;
  return value >= 1 && value <= 65_535 ? value : null;
}

/** Both servers as they are kept, or null while a port is none. */
export function endpointsOf(
  draft: AccountDraft,
): { readonly submission: Endpoint; readonly mailbox: Endpoint } | null {
  const provider = providerById(draft.provider);
  const submission = endpoint(draft, draft.submission, provider?.submission);
  const mailbox = endpoint(draft, draft.mailbox, provider?.mailbox);
  return submission === null || mailbox === null ? null : { submission, mailbox };
}

function endpoint(
  draft: AccountDraft,
  server: DraftServer,
  known: ProviderServer | undefined,
): Endpoint | null {
  const port = portOf(server);
  if (port === null) return null;
  return { host: server.host.trim(), port, security: server.security, user: userOf(draft, known) };
}

function userOf({ address, user }: AccountDraft, known: ProviderServer | undefined): string {
  const typed = user.trim();
  if (typed !== '') return typed;
  const whole = address.trim();
  return known?.user === 'local-part' ? whole.slice(0, Math.max(0, whole.lastIndexOf('@'))) : whole;
}

/** Whether what is typed differs from what is kept. */
export function isChanged(draft: AccountDraft, account: AccountView | null, organisation: string): boolean {
  return JSON.stringify(draft) !== JSON.stringify(draftOf(account, organisation));
}

/** Whether servers are the provider's own and need not be typed. */
export function serversAreFixed(provider: Provider | null): boolean {
  return provider !== null && provider.submission.host !== null;
}
