import type { Organisation, Settings } from '#contract/settings.ts';
import type { ActPorts } from '../acts/perform.ts';
import type { Events } from '../ports.ts';

/** Language, theme and keys: asked for before unlocking, so kept beside the store in plain text. Nothing personal. */
export interface Preferences {
  read(): Settings;
  /** Resolves once kept; rejects with a `Refusal` when the disk failed. */
  write(settings: Settings): Promise<void>;
}

export type AccountKind = 'practice' | 'none' | 'mail';

interface NewOrganisation {
  readonly name: string;
  readonly mark: string;
  readonly legalNotice: string;
}

export interface OrganisationTable {
  get(): Organisation;
  /** The kind of the first mail account; `none` stands for the one a club does not have yet, null for no row at all. */
  accountKind(): AccountKind | null;
  /** Writes name, mark and legal notice of the one organisation of this store. */
  put(organisation: NewOrganisation): void;
  /** Adds a mail account and answers its row id. */
  insertAccount(account: {
    readonly kind: 'practice';
    readonly senderName: string;
    readonly address: string;
  }): number;
}

export interface OrganisationPorts extends ActPorts {
  readonly organisation: OrganisationTable;
  readonly events: Events;
}
