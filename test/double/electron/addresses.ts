/**
 * Chromium without Electron knows no schemes of a program's own. Here `app://mail/1` is `https://app-mail.localhost/1`:
 * an origin of its own, a secure context, and another site than `https://app-rundpost.localhost`. Nobody is ever asked
 * for it: each request is answered inside the browser.
 */
const schemes = new Set<string>();

export function ownScheme(scheme: string): void {
  schemes.add(scheme);
}

export function isOwn(url: string): boolean {
  return schemes.has(url.slice(0, url.indexOf(':')));
}

/** A text as Chromium must read it: every address of the program's schemes in it is that of their origin here. */
export function toChromium(text: string): string {
  let mapped = text;
  for (const scheme of schemes)
    mapped = mapped.replaceAll(
      new RegExp(`\\b${scheme}://([a-z0-9][a-z0-9.-]*)`, 'gi'),
      (_whole, host: string) => `https://${scheme}-${host}.localhost`,
    );
  return mapped;
}

/** An address of Chromium as the program knows it. */
export function toProgram(url: string): string {
  const found = /^(blob:)?https:\/\/([a-z0-9]+)-([a-z0-9.-]+)\.localhost(?=\/|$)/.exec(url);
  if (found === null || !schemes.has(found[2] ?? '')) return url;
  return `${found[1] ?? ''}${found[2]}://${found[3]}${url.slice(found[0].length)}`;
}
