import type { HostHandlers } from '#contract/contract.ts';
import { Refusal } from '#electron/features/refuse.ts';

/** What the desktop host answers itself. */
export function hostHandlers(): HostHandlers {
  return {
    'desktop.abilities': () => ({ menu: true }),
    'desktop.commands-here': () => null,
    'desktop.files': () => [],
    'desktop.file-piece': () => {
      throw new Refusal({ code: 'file.gone', params: {} });
    },
    'desktop.put-away': () => null,
  };
}
