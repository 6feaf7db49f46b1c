import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import type { Block, MailingDocument } from '#domain/mailings/document.ts';
import type { ListId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { Mac } from '#domain/identity/token.ts';
import { messageIdOf } from '#domain/deliveries/message-id.ts';
import type { Addressee, MailingContent } from '#domain/mailings/frozen.ts';
import { mailComposer } from '#electron/mail/compose/compose.ts';

export const mac: Mac = (purpose, bytes) => createHmac('sha256', `key of ${purpose}`).update(bytes).digest();
export const composer = mailComposer(mac);
export const listId = toId<ListId>(3);
export const at = Date.UTC(2026, 4, 4, 9, 30, 5);
export const messageId = messageIdOf({ mailing: 77, address: 99 }, 'example.org', mac);

export function words(...lines: string[]): MailingDocument {
  return {
    type: 'doc',
    content: lines.map((text): Block => ({
      type: 'paragraph',
      content: text === '' ? [] : [{ type: 'text', text }],
    })),
  };
}

export const content: MailingContent = {
  number: 77,
  subject: 'Sommerfest am See',
  preheader: 'Kommt alle',
  document: words('Grüße vom See', 'Bis bald'),
  organisation: 'Musterverein Seeblick',
  legalNotice: 'Musterverein Seeblick e. V.\nUferweg 1, 12345 Musterstadt',
  senderName: 'Musterverein Seeblick',
  senderAddress: 'post@example.org',
  replyTo: 'buero@example.org',
  plusAddress: true,
  bounceAddress: true,
  lists: [{ id: listId, number: 5, name: 'Sonnenpost', label: 'sonnenpost', footer: '' }],
};
export const anna: Addressee = {
  to: 'Anna.Berg@example.org',
  name: 'Anna Berg',
  number: 99,
  language: 'de',
  listId,
  era: 2,
  values: { salutation: 'Hallo Anna', address: 'Anna.Berg@example.org' },
};

export function compose(change: Partial<MailingContent> = {}, person: Partial<Addressee> = {}) {
  return composer.compose({ ...content, ...change }, { ...anna, ...person }, messageId, at);
}

export function wire(change: Partial<MailingContent> = {}, person: Partial<Addressee> = {}): string {
  return Buffer.from(compose(change, person).bytes).toString('latin1');
}

export function headersOf(source: string): { name: string; value: string }[] {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]/g, ' ');
  return head
    .split('\r\n')
    .map((line) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 2) }));
}

export function header(source: string, name: string): string {
  return headersOf(source).find((field) => field.name === name)?.value ?? expect.fail(`no ${name}`);
}
