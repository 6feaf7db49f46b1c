/** The program's own scheme. The window and the mails it shows are different origins (RFC 6454, 4). */
export const scheme = 'app';
export const windowOrigin = 'app://rundpost';
export const mailOrigin = 'app://mail';
export const windowAddress = `${windowOrigin}/`;

/** What a navigation may reach: the window its own pages, a frame within it the mails. */
export function mayGo(url: string, isMainFrame: boolean): boolean {
  return url.startsWith(isMainFrame ? windowAddress : `${mailOrigin}/`);
}

/** What may be loaded at all; blobs and data are what the window itself made. Nothing leads to a network. */
export function mayLoad(url: string): boolean {
  return /^(app:\/\/(rundpost|mail)\/|blob:app:\/\/rundpost\/|data:|devtools:)/.test(url);
}
