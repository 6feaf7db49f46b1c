/**
 * The part of AbortSignal that features and jobs use. These rooms know no platform, so they name
 * what they need; a real AbortSignal fits.
 */
export interface Signal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
