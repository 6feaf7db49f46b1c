/**
 * What a window and a mail frame may do, for every host. Content Security Policy Level 3, with Trusted Types.
 */

/** Where the window's parts may go. `'self'` is the host's own origin. */
export interface Reach {
  /** What scripts may talk to: the browser host's own address, or nothing where a preload carries the calls. */
  readonly connect: "'self'" | "'none'";
  /** Where mail frames live. */
  readonly frames: string;
}

/**
 * The two style tags that React Aria writes by itself, by the hash of their text: no double-tap zoom on what can be
 * pressed, and no scrolling behind a sheet. Tiptap writes none (`injectCSS: false`).
 */
export const reactAriaStyles = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
];

/** The policy of the program's own window: nothing from outside, nothing inline, no markup from text. */
export function windowPolicy({ connect, frames }: Reach): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${reactAriaStyles.join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    `frame-src ${frames}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // ProseMirror reads a pasted text into a detached document; Tiptap's schema then decides what of it stays.
    'trusted-types ProseMirrorClipboard',
  ].join('; ');
}

/**
 * The policy of a mail shown in a frame: its own styles and its own pictures, no scripts, forms, links out or network.
 * `within` names who may show it.
 */
export function mailPolicy(within: string): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'sandbox',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${within}`,
  ].join('; ');
}

/** Headers that every answer carries besides its policy. */
export const guardingHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), hid=(), serial=(), midi=(), payment=(), clipboard-read=()',
  'cache-control': 'no-store',
} as const;
