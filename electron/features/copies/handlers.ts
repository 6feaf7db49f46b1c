import type { copies } from '#contract/copies.ts';
import type { HandlersOf } from '#contract/define.ts';
import type { CopyWatch } from './ports.ts';

export function copyHandlers(copy: CopyWatch): HandlersOf<typeof copies> {
  return {
    'copies.state': () => copy.view(),
    'copies.accept': async () => {
      await copy.accept();
      return null;
    },
  };
}
