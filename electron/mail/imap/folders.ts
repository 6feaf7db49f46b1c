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

/** The folders letters arrive in: INBOX, and what the provider takes for spam, as reports often end there. */
export async function arrivalFolders(connection: ImapConnection): Promise<readonly string[]> {
  const folders = await connection.answer(connection.client.list());
  const usable = folders.filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'));
  // The client guesses a use from names in many languages; only what the server says counts here.
  const marked = usable.filter(
    ({ specialUse, specialUseSource }) => specialUse === '\\Junk' && specialUseSource === 'extension',
  );
  const named = usable.filter(({ name }) => junkNames.has(name.toLowerCase()));
  const junk = marked.length > 0 ? marked : named;
  return ['INBOX', ...junk.map(({ path }) => path).filter((path) => path.toUpperCase() !== 'INBOX')];
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
