import type { Mac } from '#domain/identity/token.ts';
import { mintToken } from '#domain/identity/token.ts';
import { plusAddress } from '#domain/identity/plus-address.ts';
import type { Addressee, FrozenList, MailingContent } from '#domain/mailings/frozen.ts';
import { leaveWay, tokenFacts } from '#domain/mailings/leave-way.ts';
import { mailto } from '#domain/mailings/mailto.ts';
import { renderMail } from '#domain/mailings/render.ts';
import type { ComposedMail, Composer } from '#electron/features/mailings/ports.ts';
import { dateField } from './date.ts';
import { field, mailbox, phrase, unstructured } from './header-text.ts';
import { listId } from './list-id.ts';
import { encoderWithMemory } from './quoted-printable.ts';

/**
 * Builds the bytes of one mail to one person (RFC 5322): text part first, both parts quoted-printable, every
 * header at most once. The same arguments give the same bytes, so that a letter can be built again for each
 * attempt instead of being kept. What it shares with the letter before is encoded once.
 */
export function mailComposer(mac: Mac): Composer {
  const encoders = new Map<string, (text: string) => string>();
  const encode = (kind: string, text: string) => {
    const encoder = encoders.get(kind) ?? encoderWithMemory();
    encoders.set(kind, encoder);
    return encoder(text);
  };
  return {
    compose: (content, addressee, messageId, at) => {
      const bounce = mintToken({ purpose: 'bounce', ...tokenFacts(content, addressee) }, mac);
      return {
        ...compose({ mac, leaving: mac, encode }, content, addressee, { messageId, at }),
        envelopeFrom:
          (content.bounceAddress ? plusAddress(content.senderAddress, bounce) : null) ??
          content.senderAddress,
        envelopeId: bounce,
      };
    },
    composeTest: (content, addressee, messageId, at) => ({
      ...compose({ mac, leaving: null, encode }, content, addressee, { messageId, at }),
      envelopeFrom: content.senderAddress,
      envelopeId: messageId.slice(1, messageId.indexOf('@')),
    }),
  };
}

type Written = Omit<ComposedMail, 'envelopeFrom' | 'envelopeId'>;

interface Means {
  readonly mac: Mac;
  /** The key of leave tokens, or null for a letter without any. */
  readonly leaving: Mac | null;
  /** Quoted-printable; texts of one kind are much alike. */
  readonly encode: (kind: string, text: string) => string;
}

function compose(
  { mac, leaving, encode }: Means,
  content: MailingContent,
  addressee: Addressee,
  { messageId, at }: { readonly messageId: string; readonly at: number },
): Written {
  const mail = renderMail(content, addressee, leaving);
  const leave = leaveWay('leave', content, addressee, leaving);
  const listUnsubscribe = `<${mailto(leave.address, leave.subject)}>`;
  const list = content.lists.find(({ id }) => id === addressee.listId);
  const boundary = boundaryOf(messageId);
  const headers = [
    field('Date', dateField(at)),
    field('From', mailbox(content.senderName, content.senderAddress, 'From: '.length)),
    field('To', mailbox(addressee.name, addressee.to, 'To: '.length)),
    ...(content.replyTo === '' ? [] : [field('Reply-To', content.replyTo)]),
    field('Subject', unstructured(content.subject, 'Subject: '.length)),
    field('Message-ID', messageId),
    ...listHeaders(mac, content, list, listUnsubscribe),
    field('Precedence', 'list'),
    field('X-Auto-Response-Suppress', 'OOF, AutoReply'),
    field('MIME-Version', '1.0'),
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
  ];
  const body = [
    ...part(boundary, 'text/plain', addressee.language, encode(`text ${addressee.language}`, mail.text)),
    ...part(boundary, 'text/html', addressee.language, encode(`html ${addressee.language}`, mail.html)),
    `--${boundary}--`,
    '',
  ];
  return {
    messageId,
    envelopeTo: addressee.to,
    listUnsubscribe,
    bytes: Buffer.from([...headers, '', ...body].join('\r\n'), 'latin1'),
  };
}

/** RFC 2369 and RFC 2919. No List-Unsubscribe-Post: that needs an HTTPS address (RFC 8058), and there is no server. */
function listHeaders(
  mac: Mac,
  content: MailingContent,
  list: FrozenList | undefined,
  listUnsubscribe: string,
): readonly string[] {
  return [
    ...(list === undefined
      ? []
      : [field('List-Id', `${phrase(list.name, 'List-Id: '.length)} <${listId(list, mac)}>`.trim())]),
    field('List-Unsubscribe', listUnsubscribe),
    field('List-Help', `<${mailto(content.senderAddress, 'help')}>`),
    field('List-Post', 'NO'),
  ];
}

/** `=_` occurs in no quoted-printable text (RFC 2045, section 6.7), so no body can hold the boundary. */
function boundaryOf(messageId: string): string {
  return `=_${messageId.replace(/[^a-zA-Z0-9.]/g, '').slice(0, 50)}`;
}

function part(boundary: string, type: string, language: string, encoded: string): readonly string[] {
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    `Content-Language: ${language}`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    encoded,
  ];
}
