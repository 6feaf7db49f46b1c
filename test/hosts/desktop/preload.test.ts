import { expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => {
  const invoked: unknown[][] = [];
  const listeners = new Map<string, (event: unknown, told: unknown) => void>();
  return {
    exposed: new Map<string, Readonly<Record<string, unknown>>>(),
    invoked,
    listeners,
    ipcRenderer: {
      on: (channel: string, listener: (event: unknown, told: unknown) => void) =>
        listeners.set(channel, listener),
      removeListener: (channel: string) => listeners.delete(channel),
    },
  };
});

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, parts: Readonly<Record<string, unknown>>) =>
      electron.exposed.set(name, parts),
  },
  webUtils: { getPathForFile: (file: File) => `/home/ada/${file.name}` },
  ipcRenderer: {
    ...electron.ipcRenderer,
    invoke: (...words: unknown[]) => {
      electron.invoked.push(words);
      return Promise.resolve({ ok: true, value: null });
    },
  },
}));

test('E20 the window gets three functions and nothing of Electron: no channel to choose, no event of Electron’s', async () => {
  await import('#electron/hosts/desktop/preload.ts');
  expect([...electron.exposed.keys()]).toEqual(['rundpost']);
  const bridge = electron.exposed.get('rundpost') ?? {};
  expect(Object.entries(bridge).map(([name, part]) => [name, typeof part])).toEqual([
    ['call', 'function'],
    ['onEvent', 'function'],
    ['pathOf', 'function'],
  ]);
  const { call, onEvent, pathOf } = bridge;
  if (typeof call !== 'function' || typeof onEvent !== 'function' || typeof pathOf !== 'function')
    throw new Error('no functions');
  await call('lists.all', {}, 'another', 'channel');
  expect(electron.invoked).toEqual([['call', 'lists.all', {}]]);

  const heard: unknown[][] = [];
  const stop: unknown = onEvent((...words: unknown[]) => heard.push(words));
  const [channel = ''] = electron.listeners.keys();
  electron.listeners.get(channel)?.({ sender: 'Electron' }, { topic: 'lists', ids: [] });
  expect(heard).toEqual([[{ topic: 'lists', ids: [] }]]);
  if (typeof stop === 'function') stop();
  expect(electron.listeners.size).toBe(0);

  // Where a file lies says Electron, of what the person dropped themselves; the page cannot ask by a name.
  expect(pathOf(new File([], 'Chor.csv'))).toBe('/home/ada/Chor.csv');
});
