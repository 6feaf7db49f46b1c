import type { ListId } from '../ids.ts';
import { isId } from '../ids.ts';
import type { PersonLanguage } from '../recipients/recipient.ts';
import type { MailingDocument } from './document.ts';
import type { FieldValues } from './resolve.ts';

/** A list as a mailing names it. */
export interface FrozenList {
  readonly id: ListId;
  /** Public number. */
  readonly number: number;
  readonly name: string;
  /** What its List-Id is made of; never changes. */
  readonly label: string;
  /** What stands in every mail to the list, above the legal notice. */
  readonly footer: string;
}

/** All of a mailing that is the same for everybody; fixed when sending begins. */
export interface MailingContent {
  /** Public number. */
  readonly number: number;
  readonly subject: string;
  readonly preheader: string;
  readonly document: MailingDocument;
  readonly organisation: string;
  readonly legalNotice: string;
  readonly senderName: string;
  readonly senderAddress: string;
  /** Where answers go; '' means to the sender. */
  readonly replyTo: string;
  /** Whether letters to the sender's address with a token behind `+` arrive; else the token stands in the subject. */
  readonly plusAddress: boolean;
  /** Whether the account takes such an address as envelope sender, to which reports then come back. */
  readonly bounceAddress: boolean;
  readonly lists: readonly FrozenList[];
}

/** What one delivery adds to it. */
export interface Addressee {
  /** The address as it goes on the wire: local part as spelled, domain as A-label. */
  readonly to: string;
  /** Display name of the recipient, or of all who share the address. */
  readonly name: string;
  /** Public number of the address. */
  readonly number: number;
  readonly language: PersonLanguage;
  /** The list through which the mail comes; leaving by this mail ends this membership. Null in a preview without people. */
  readonly listId: ListId | null;
  readonly era: number;
  readonly values: FieldValues;
}

/** Reads what was frozen; throws a TypeError when it is not what `JSON.stringify` of these types gives. */
export function readContent(json: string, readDocument: (value: unknown) => MailingDocument): MailingContent {
  const content = object(JSON.parse(json));
  const { lists } = content;
  if (!Array.isArray(lists)) return broken('lists');
  return {
    number: numeral(content, 'number'),
    subject: line(content, 'subject'),
    preheader: line(content, 'preheader'),
    document: readDocument(content['document']),
    organisation: line(content, 'organisation'),
    legalNotice: line(content, 'legalNotice'),
    senderName: line(content, 'senderName'),
    senderAddress: line(content, 'senderAddress'),
    replyTo: line(content, 'replyTo'),
    // Mailings frozen before accounts were probed used both.
    plusAddress: content['plusAddress'] !== false,
    bounceAddress: content['bounceAddress'] !== false,
    lists: lists.map((value) => {
      const list = object(value);
      return {
        id: listId(list, 'id'),
        number: numeral(list, 'number'),
        name: line(list, 'name'),
        label: line(list, 'label'),
        // Mailings frozen before lists had a footer have none.
        footer: list['footer'] === undefined ? '' : line(list, 'footer'),
      };
    }),
  };
}

export function readAddressee(json: string): Addressee {
  const addressee = object(JSON.parse(json));
  const values = object(addressee['values']);
  return {
    to: line(addressee, 'to'),
    name: line(addressee, 'name'),
    number: numeral(addressee, 'number'),
    language: line(addressee, 'language') === 'en' ? 'en' : 'de',
    listId: listId(addressee, 'listId'),
    era: numeral(addressee, 'era'),
    values: Object.fromEntries(Object.keys(values).map((key) => [key, line(values, key)])),
  };
}

type Parts = Readonly<Record<string, unknown>>;

function broken(part: string): never {
  throw new TypeError(`a frozen mailing lacks its ${part}`);
}

function object(value: unknown): Parts {
  return typeof value === 'object' && value !== null ? { ...value } : broken('parts');
}

function line(parts: Parts, key: string): string {
  const value = parts[key];
  return typeof value === 'string' ? value : broken(key);
}

function numeral(parts: Parts, key: string): number {
  const value = parts[key];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : broken(key);
}

function listId(parts: Parts, key: string): ListId {
  const value = parts[key];
  return isId<ListId>(value) ? value : broken(key);
}
