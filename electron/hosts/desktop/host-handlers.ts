import type { HandlersOf } from '#contract/define.ts';
import type { desktop } from '#contract/desktop.ts';
import type { FileQueue } from './files/file-queue.ts';
import type { WindowMenu } from './menu/menu.ts';

interface HostParts {
  readonly menu: Pick<WindowMenu, 'enable'>;
  readonly files: FileQueue;
}

/** What the desktop host answers itself. */
export function hostHandlers({ menu, files }: HostParts): HandlersOf<typeof desktop> {
  return {
    'desktop.abilities': () => ({ menu: true }),
    'desktop.commands-here': ({ enabled }) => {
      menu.enable(enabled);
      return null;
    },
    'desktop.files': () => files.waiting(),
    'desktop.file-piece': async ({ id, at }) => ({ data: await files.piece(id, at) }),
    'desktop.put-away': ({ id }) => {
      files.putAway(id);
      return null;
    },
  };
}
