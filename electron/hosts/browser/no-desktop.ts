import type { HostHandlers } from '#contract/contract.ts';
import { Refusal } from '#electron/features/refuse.ts';

/** A browser has no menu of ours, and no files are opened with it. */
export const noDesktop: HostHandlers = {
  'desktop.abilities': () => ({ menu: false }),
  'desktop.commands-here': () => null,
  'desktop.files': () => [],
  'desktop.file-piece': () => {
    throw new Refusal({ code: 'file.gone', params: {} });
  },
  'desktop.put-away': () => null,
  'desktop.start-at-login': () => null,
  'desktop.set-start-at-login': () => null,
};
