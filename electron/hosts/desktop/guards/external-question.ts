import type { BrowserWindow } from 'electron';
import { dialog, shell } from 'electron';
import { outside } from '#wording/outside.ts';
import type { Language } from '#wording/wording.ts';
import { wayOut } from './external.ts';
import type { Notes } from './session.ts';

/** Lets links of the window lead to the system's browser or mail program, after a native question; never to a window. */
export function leadOutside(window: BrowserWindow, language: () => Language, log: Notes): void {
  const go = wayOut(
    {
      ask: async (address) => {
        const words = outside[language()];
        const { response } = await dialog.showMessageBox(window, {
          type: 'question',
          title: 'Rundpost',
          message: address.startsWith('mailto:') ? words.mail : words.page,
          detail: address,
          buttons: [words.open, words.cancel],
          defaultId: 1,
          cancelId: 1,
          noLink: true,
        });
        return response === 0;
      },
      open: (address) => shell.openExternal(address),
    },
    log,
  );
  window.webContents.setWindowOpenHandler(({ url }) => {
    void go(url);
    return { action: 'deny' };
  });
}
