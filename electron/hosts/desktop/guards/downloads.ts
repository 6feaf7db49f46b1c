import { outside } from '#wording/outside.ts';
import type { Language } from '#wording/wording.ts';
import { windowAddress } from '../addresses.ts';
import { safeFileName } from './safe-file-name.ts';
import type { Notes } from './session.ts';

/** What the person is shown when asked where a file shall be. */
export interface SaveQuestion {
  readonly title: string;
  readonly defaultPath: string;
  readonly properties: ('createDirectory' | 'showOverwriteConfirmation')[];
}

/** What of Electron's session and downloads is looked at here. */
export interface Downloading {
  on(
    name: 'will-download',
    listener: (
      event: { preventDefault(): void },
      item: {
        getURL(): string;
        getFilename(): string;
        setSaveDialogOptions(question: SaveQuestion): void;
      },
    ) => void,
  ): unknown;
}

/** Lets the window save what it made itself, where the person says in the system's own dialog; nothing else. */
export function guardDownloads(own: Downloading, language: () => Language, log: Notes): void {
  own.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${windowAddress}`)) {
      event.preventDefault();
      log.note('turned-away', { from: 'download' });
      return;
    }
    // Without a path of ours, Electron asks the person for one.
    item.setSaveDialogOptions({
      title: outside[language()].save,
      defaultPath: safeFileName(item.getFilename()),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
  });
}
