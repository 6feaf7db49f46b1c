import type { Notes } from './session.ts';

/** The longest address that still can be read in a question. */
const mostCharacters = 2000;

/**
 * An address that may be handed to the system, written out in full as the parser understood it: `https:` to a host
 * and `mailto:` with subject and body, and nothing else (WHATWG URL; RFC 6068). Null for everything else: what the
 * system does with other schemes is not ours to know.
 */
export function addressToOpen(text: string): string | null {
  // The parser drops line breaks and tabs and trims; what needs that is not what it looks like.
  if (text.length > mostCharacters || /[\p{C}\p{Z}\\]/u.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol === 'https:') return url.username + url.password === '' ? url.href : null;
  return url.protocol === 'mailto:' && isPlainMail(url) ? url.href : null;
}

/** One address, and of the fields only those that write text: `attach` and the like read files of the sender. */
function isPlainMail({ pathname, searchParams, hash }: URL): boolean {
  const fields = [...searchParams];
  return (
    hash === '' &&
    /^[A-Za-z0-9._%+=-]{1,64}@[A-Za-z0-9.-]{1,255}$/.test(pathname) &&
    !/%(?!40)/.test(pathname) &&
    fields.every(([name]) => name === 'subject' || name === 'body') &&
    !/[\r\n\0]/.test(searchParams.get('subject') ?? '')
  );
}

/** The system behind the window. */
export interface Outside {
  /** Shows the full address and resolves to whether the person wants it opened. */
  ask(address: string): Promise<boolean>;
  open(address: string): Promise<void>;
}

/** The one way out of the window: asks before each address, one question at a time; never rejects. */
export function wayOut(outside: Outside, log: Notes): (text: string) => Promise<void> {
  let asking = false;
  return async (text) => {
    const address = addressToOpen(text);
    if (address === null) log.note('not-opened', { because: 'address' });
    if (address === null || asking) return;
    asking = true;
    try {
      if (await outside.ask(address)) await outside.open(address);
    } catch {
      log.note('not-opened', { because: 'system' });
    } finally {
      asking = false;
    }
  };
}
