import type { TestTarget, testMail } from '#contract/test-mail.ts';
import type { InputOf } from '#contract/define.ts';
import { toBase32 } from '#domain/identity/base32.ts';
import { messageIdOf } from '#domain/deliveries/message-id.ts';
import { readAddress } from '#domain/identity/address.ts';
import type { Addressee, MailingContent } from '#domain/mailings/frozen.ts';
import { Refusal } from '../refuse.ts';
import { addresseesOf, contentNow } from '../mailings/addressees.ts';
import { audienceNow } from '../mailings/audience.ts';
import { requireDraft } from '../mailings/draft.ts';
import type { ComposedMail } from '../mailings/ports.ts';
import type { Posted, TestMailPorts } from './ports.ts';
import { nobody } from '../mailings/preview.ts';

/** No address has this public number: the Message-ID is ours, and no delivery's. */
const noAddress = 0;
const randomBytes = 10;
const minute = 60_000;
const ascii = /^[\x21-\x7e]+$/;

/** Where a test mail would go: to the address typed last, else to the account's own. */
export function testTarget({ sender, testAddresses, organisation }: TestMailPorts): TestTarget {
  const own = sender.sender([]).address;
  const isPractice = organisation.accountKind() === 'practice';
  return { own, address: testAddresses.get() ?? own, isPractice };
}

/**
 * Sends a draft as it stands, filled in for one person, to the owner: a real mail, marked in its subject, through
 * the account. It is in no ledger, and nothing in it can sign anybody off.
 * @throws Refusal `mailing.test-…`, `mailing.not-a-draft`, `mailing.older-copy`, `account.none`, `gone`, `store.…`
 */
export async function sendTest(
  ports: TestMailPorts,
  { mailingId, addressId, to }: InputOf<typeof testMail, 'test-mail.send'>,
): Promise<null> {
  if (ports.copy.isOlder()) throw new Refusal({ code: 'mailing.older-copy', params: {} });
  if (ports.organisation.accountKind() === 'none') throw new Refusal({ code: 'account.none', params: {} });
  const content = contentNow(ports, requireDraft(ports, mailingId));
  const { mails } = audienceNow(ports, ports.mailings.lists(mailingId));
  const shown = mails.filter(([first]) => first.addressId === addressId);
  const [mail] = addresseesOf(ports, content, shown.length > 0 ? shown : mails.slice(0, 1));
  const letter = compose(ports, content, mail?.addressee ?? nobody(ports, content), allowed(ports, to));
  if (to !== testTarget(ports).address) await ports.store.transaction(() => ports.testAddresses.put(to));
  const posted = await ports.testPost.post(letter);
  ports.events.changed('account');
  refuseFailure(posted, ports.clock.now());
  return null;
}

/** The address on the wire. Members get no test mail but where they are owners themselves. */
function allowed({ testAddresses, toAscii, sender }: TestMailPorts, typed: string): string {
  const reading = readAddress(typed, toAscii);
  const flaw = reading.ok ? (ascii.test(reading.address.normalised) ? null : 'characters') : reading.flaw;
  if (flaw !== null || !reading.ok)
    throw new Refusal({ code: 'mailing.test-address', params: { reason: flaw ?? 'characters' } });
  const { normalised } = reading.address;
  const isOwn = normalised === sender.sender([]).address.toLowerCase();
  if (!isOwn && testAddresses.isMember(normalised) && !testAddresses.isOwner(normalised))
    throw new Refusal({ code: 'mailing.test-member', params: { address: typed } });
  return normalised;
}

function compose(
  { composer, secrets, randomness, clock }: TestMailPorts,
  content: MailingContent,
  addressee: Addressee,
  to: string,
): ComposedMail {
  const domain = content.senderAddress.slice(content.senderAddress.lastIndexOf('@') + 1);
  const ours = messageIdOf({ mailing: content.number, address: noAddress }, domain, secrets.mac);
  // Another one each time, or the second test would be taken for the first by many mailboxes.
  const messageId = `<test.${toBase32(randomness.bytes(randomBytes))}.${ours.slice(1)}`;
  const marked = { ...content, subject: `[Test] ${content.subject}` };
  return composer.composeTest(marked, { ...addressee, to }, messageId, clock.now());
}

function refuseFailure(posted: Posted, now: number): void {
  switch (posted.kind) {
    case 'accepted':
      return;
    case 'limit':
      throw new Refusal({
        code: 'mailing.test-limit',
        params: { minutes: Math.max(1, Math.ceil(((posted.until ?? now) - now) / minute)) },
      });
    case 'no-connection':
      throw new Refusal({ code: 'mailing.test-no-connection', params: { problem: posted.problem } });
    case 'refused':
      throw new Refusal({ code: 'mailing.test-refused', params: { reply: posted.code } });
    case 'lost':
      throw new Refusal({
        code: posted.mayHaveLeft ? 'mailing.test-unclear' : 'mailing.test-lost',
        params: {},
      });
  }
}
