import type { IpcRendererEvent } from 'electron';
import { contextBridge, ipcRenderer, webUtils } from 'electron';

/**
 * All that the window gets from Electron: one function that calls by name, one that listens, and one that says where a
 * file lies which was dropped on the window. It knows no call, so it is never edited for a new one; the engine's one
 * door checks name and input.
 */
contextBridge.exposeInMainWorld('rundpost', {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
  onEvent: (listener: (event: unknown) => void): (() => void) => {
    // The listener sees what the program tells, never Electron's own event.
    const forward = (_event: IpcRendererEvent, told: unknown) => listener(told);
    ipcRenderer.on('event', forward);
    return () => ipcRenderer.removeListener('event', forward);
  },
  pathOf: (file: File): string => webUtils.getPathForFile(file),
});
