/** What the library says of a failure. */
export interface LibraryError {
  /** `EAUTH`, `ETLS`, `ECONNECTION` and the like. */
  readonly code: string;
  /** What was being said: `CONN`, `EHLO`, `MAIL FROM`, ... */
  readonly command: string;
  /** The server's answer, or null when there was none. */
  readonly words: string | null;
}

export function readLibraryError(error: unknown): LibraryError {
  const said = (key: string): string | null => {
    if (typeof error !== 'object' || error === null) return null;
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? value : null;
  };
  return { code: said('code') ?? '', command: said('command') ?? '', words: said('response') };
}
