/** Where a pair of servers lives: a folder and ports of its own. */
export interface ServerPlace {
  readonly folder: string;
  /** `remote` listens in the role of the members' providers. */
  readonly ports: Readonly<Record<'starttls' | 'tls' | 'remote' | 'imap' | 'imaps', number>>;
}
