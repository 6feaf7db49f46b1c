import type { Bridge } from './bridge.ts';

interface Preload {
  /** The CDP binding's name, by which the preload speaks to the main process. */
  readonly binding: string;
  readonly platform: string;
  readonly args: readonly string[];
}

/**
 * Runs in the isolated world before the page: gives the real preload the part of `electron` that a sandboxed one has.
 * Complete in itself but for its arguments.
 */
export function preloadWorld(
  { binding, platform, args }: Preload,
  run: (require: (name: string) => unknown, process: object) => void,
  makeBridge: (here: string, there: string) => Bridge,
  pack: (value: unknown) => unknown,
  unpack: (packed: unknown) => unknown,
): void {
  // A preload runs in the main frame alone.
  if (window !== window.top) return;
  type Listener = (event: object, ...args: unknown[]) => void;
  const end = makeBridge('preload', 'page');
  const asked = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const heard = new Map<string, Set<Listener>>();
  const known = new Map<string, string>();
  let last = 0;
  const tell = (message: object) => {
    const speak: unknown = Reflect.get(globalThis, binding);
    if (typeof speak === 'function') Reflect.apply(speak, undefined, [JSON.stringify(message)]);
  };
  const listenersOf = (channel: string) => {
    const found = heard.get(channel) ?? new Set<Listener>();
    heard.set(channel, found);
    return found;
  };
  const loudly = (name: string, object: object) =>
    new Proxy(object, {
      get: (target, property, receiver) => {
        if (typeof property === 'string' && !(property in target) && property !== 'then')
          throw new Error(`the double has no ${name}.${property}: see test/double/README.md`);
        const found: unknown = Reflect.get(target, property, receiver);
        return found;
      },
    });

  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]) => {
      last += 1;
      const id = last;
      const packed = values.map((value) => pack(value));
      return new Promise((resolve, reject) => {
        asked.set(id, { resolve, reject });
        tell({ kind: 'invoke', id, channel, args: packed });
      });
    },
    send: (channel: string, ...values: unknown[]) =>
      tell({ kind: 'send', id: 0, channel, args: values.map((value) => pack(value)) }),
    on: (channel: string, listener: Listener) => void listenersOf(channel).add(listener),
    off: (channel: string, listener: Listener) => void listenersOf(channel).delete(listener),
    removeListener: (channel: string, listener: Listener) => void listenersOf(channel).delete(listener),
    removeAllListeners: (channel: string) => void heard.delete(channel),
  };
  const electron = {
    contextBridge: loudly('contextBridge', {
      exposeInMainWorld: (name: string, api: unknown) => end.hand(name, api),
    }),
    ipcRenderer: loudly('ipcRenderer', ipcRenderer),
    // A page cannot know where a file lies; the test said it when it dropped the file.
    webUtils: loudly('webUtils', { getPathForFile: (file: File) => known.get(file.name) ?? '' }),
  };

  // Where the main process answers, out of the page's sight.
  Object.assign(globalThis, {
    doubleSettle: (id: number, failed: string | null, value: unknown) => {
      const waiting = asked.get(id);
      asked.delete(id);
      if (failed === null) waiting?.resolve(unpack(value));
      else waiting?.reject(new Error(failed));
    },
    doubleTell: (channel: string, values: unknown[]) => {
      for (const listener of heard.get(channel) ?? []) listener({}, ...values.map((value) => unpack(value)));
    },
    doubleKnow: (name: string, path: string) => void known.set(name, path),
  });
  run(
    (name) => {
      if (name === 'electron') return loudly('electron (of a preload)', electron);
      throw new Error(`module not found: ${name}`);
    },
    { platform, argv: args, sandboxed: true, contextIsolated: true, type: 'renderer' },
  );
}
