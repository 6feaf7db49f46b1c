/** The program's own scheme. The window and the mails it shows are different origins (RFC 6454, 4). */
export const scheme = 'app';
export const windowOrigin = 'app://rundpost';
export const mailOrigin = 'app://mail';
export const windowAddress = `${windowOrigin}/`;

/** What a navigation may reach: the window its own pages, a frame within it the mails. */
export function mayGo(url: string, isMainFrame: boolean): boolean {
  return isOf(isMainFrame ? windowOrigin : mailOrigin, url);
}

/** A request as the session sees it before it leaves. */
export interface Asked {
  readonly url: string;
  readonly resourceType: string;
  /** Who asks: absent where the program itself does, `null` as a word for the mail frame, whose origin is opaque. */
  readonly initiatorOrigin?: string;
}

/**
 * What may be loaded at all; blobs and data are what the window itself made. Nothing leads to a network, and nothing
 * is loaded for a mail: what it is made of came with it.
 */
export function mayLoad({ url, resourceType, initiatorOrigin = windowOrigin }: Asked): boolean {
  if (resourceType === 'mainFrame') return isOf(windowOrigin, url);
  if (url.startsWith('data:')) return true;
  if (initiatorOrigin !== windowOrigin) return false;
  if (resourceType === 'subFrame') return isOf(mailOrigin, url);
  return isOf(windowOrigin, url) || url.startsWith(`blob:${windowAddress}`);
}

/** Whether an address is the window's own. */
export function isWindowPage(url: string): boolean {
  return isOf(windowOrigin, url);
}

/** The slash ends the host, so that no user, port or longer name passes for ours. */
function isOf(origin: string, url: string): boolean {
  return url.startsWith(`${origin}/`);
}
