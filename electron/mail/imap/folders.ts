import type { ImapConnection } from './imap-connection.ts';

/** Names a folder of suspected spam has where the server marks none (RFC 6154). */
const junkNames = new Set(['junk', 'spam', 'spamverdacht', 'junk-e-mail', 'junk e-mail', 'bulk mail']);

const sentNames = new Set([
  'sent',
  'sent items',
  'sent messages',
  'gesendet',
  'gesendete objekte',
  'gesendete elemente',
]);

/**
 * The folders letters arrive in: INBOX, and what the provider takes for spam, as reports often end there;
 * then those of `chosen` that are there.
 */
export async function arrivalFolders(
  connection: ImapConnection,
  chosen: readonly string[] = [],
): Promise<readonly string[]> {
  const usable = await usableFolders(connection);
  // The client guesses a use from names in many languages; only what the server says counts here.
  const marked = usable.filter(
    ({ specialUse, specialUseSource }) => specialUse === '\\Junk' && specialUseSource === 'extension',
  );
  const named = usable.filter(({ name }) => junkNames.has(name.toLowerCase()));
  const junk = marked.length > 0 ? marked : named;
  const further = usable.filter(({ path }) => chosen.includes(path));
  const others = new Set([...junk, ...further].map(({ path }) => path));
  return ['INBOX', ...[...others].filter((path) => path.toUpperCase() !== 'INBOX')];
}

/** Every folder that can be opened, by its path. */
export async function readableFolders(connection: ImapConnection): Promise<readonly string[]> {
  return (await usableFolders(connection)).map(({ path }) => path);
}

async function usableFolders(connection: ImapConnection) {
  const folders = await connection.answer(connection.client.list());
  return folders.filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'));
}

/** The folder of sent mail, where the server marks one (RFC 6154) or has one of that name; else null. */
export async function sentFolder(connection: ImapConnection): Promise<string | null> {
  const folders = await connection.answer(connection.client.list());
  const marked = folders.find(
    ({ specialUse, specialUseSource }) => specialUse === '\\Sent' && specialUseSource === 'extension',
  );
  const named = folders.find(({ name }) => sentNames.has(name.toLowerCase()));
  return (marked ?? named)?.path ?? null;
}
