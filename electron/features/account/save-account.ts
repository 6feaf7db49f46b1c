import type { account } from '#contract/account.ts';
import type { InputOf } from '#contract/define.ts';
import type { AccountServer } from '#contract/faults.ts';
import type { Endpoint, MailAccount, PasswordPlace } from '#domain/accounts/account.ts';
import { isLoopback } from '#domain/accounts/account.ts';
import { providerById } from '#domain/accounts/providers.ts';
import { readAddress } from '#domain/identity/address.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine } from '../text/accept-line.ts';
import type { AccountPorts, NewAccount } from './ports.ts';

type Typed = InputOf<typeof account, 'account.save'>;

/** A host name (RFC 1123) of any number of labels, or an address. */
const hostName =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\.?$/;
const ascii = /^[\x21-\x7e]+$/;
const ipv6 = /^[0-9a-f:]{2,45}$/;

/**
 * Keeps the account. The password goes into the keychain where that works, else encrypted into the store; null keeps
 * the one before. @throws Refusal `account.…`, `text.control-characters`
 */
export async function saveAccount(ports: AccountPorts, typed: Typed): Promise<PasswordPlace> {
  const former = ports.accounts.get();
  const known = accepted(ports, typed);
  const password = typed.password ?? (await formerPassword(ports));
  if (password === null && former?.passwordPlace !== 'keychain')
    throw new Refusal({ code: 'account.password-missing', params: {} });
  const place = password === null ? 'keychain' : await keep(ports, password);
  await ports.store.transaction(() => {
    ports.accounts.save({ ...known, passwordPlace: place }, place === 'store' ? password : null);
  });
  // Only now: had the store refused, the entry before would still have been needed.
  if (place === 'store' && former?.passwordPlace === 'keychain')
    await ports.keychain.remove(ports.passwordName);
  ports.events.changed('account');
  const reachedAlike = typed.password === null && isSameMailbox(former, known);
  ports.accountChanged(reachedAlike ? 'same-mailbox' : 'mailbox');
  return place;
}

function isSameMailbox(former: MailAccount | null, { mailbox }: Pick<NewAccount, 'mailbox'>): boolean {
  if (former === null) return false;
  const { host, port, security, user } = former.mailbox;
  return (
    host === mailbox.host && port === mailbox.port && security === mailbox.security && user === mailbox.user
  );
}

/** What lies in the store already is offered to the keychain again; what lies in the keychain stays there. */
function formerPassword({ accounts }: AccountPorts): Promise<string | null> {
  const former = accounts.get();
  return Promise.resolve(former === null ? null : accounts.password(former.id));
}

async function keep({ keychain, passwordName }: AccountPorts, password: string): Promise<PasswordPlace> {
  if ((await keychain.write(passwordName, password)) !== 'works') return 'store';
  const { state, secret } = await keychain.read(passwordName);
  return state === 'works' && secret === password ? 'keychain' : 'store';
}

function accepted({ toAscii }: AccountPorts, typed: Typed): Omit<NewAccount, 'passwordPlace'> {
  const reading = readAddress(typed.address, toAscii);
  if (!reading.ok) throw new Refusal({ code: 'account.address-invalid', params: { reason: reading.flaw } });
  // It stands in envelopes and headers of every mail, whatever the servers on the way can do (RFC 6531).
  if (!ascii.test(reading.address.normalised))
    throw new Refusal({ code: 'account.address-invalid', params: { reason: 'characters' } });
  const provider = providerById(typed.provider);
  if (provider?.signInOnly === true)
    throw new Refusal({ code: 'account.sign-in-only', params: { provider: provider.name } });
  return {
    senderName: acceptLine(typed.senderName),
    address: reading.address.normalised,
    provider: provider?.id ?? 'other',
    submission: endpoint(typed.submission, 'submission'),
    mailbox: endpoint(typed.mailbox, 'mailbox'),
  };
}

function endpoint(typed: Endpoint, server: AccountServer): Endpoint {
  const host = acceptLine(typed.host).toLowerCase();
  const user = acceptLine(typed.user);
  if (!hostName.test(host) && !ipv6.test(host))
    throw new Refusal({ code: 'account.host-invalid', params: { server } });
  if (typed.security === 'plain' && !isLoopback(host))
    throw new Refusal({ code: 'account.not-encrypted', params: { server } });
  if (user === '') throw new Refusal({ code: 'account.user-missing', params: { server } });
  return { host, port: typed.port, security: typed.security, user };
}
