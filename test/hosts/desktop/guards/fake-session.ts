import { EventEmitter } from 'node:events';
import type { Asked } from '#electron/hosts/desktop/addresses.ts';
import type { Downloading } from '#electron/hosts/desktop/guards/downloads.ts';
import type { Lockable } from '#electron/hosts/desktop/guards/session.ts';

type Handler<N extends keyof Lockable> = Lockable[N] extends (handler: infer H) => void ? H : never;
type Filter = Parameters<Lockable['webRequest']['onBeforeRequest']>[0];

/** A browser session that remembers who was put in charge of what, and asks them as Electron would. */
export class FakeSession extends EventEmitter implements Lockable, Downloading {
  #requests: Handler<'setPermissionRequestHandler'> | null = null;
  #checks: Handler<'setPermissionCheckHandler'> | null = null;
  #devices: Handler<'setDevicePermissionHandler'> | null = null;
  #media: Handler<'setDisplayMediaRequestHandler'> | null = null;
  #pairing: Handler<'setBluetoothPairingHandler'> | null = null;
  #filter: Filter | null = null;
  spellChecks = true;

  setPermissionRequestHandler = (handler: Handler<'setPermissionRequestHandler'>) =>
    void (this.#requests = handler);
  setPermissionCheckHandler = (handler: Handler<'setPermissionCheckHandler'>) =>
    void (this.#checks = handler);
  setDevicePermissionHandler = (handler: Handler<'setDevicePermissionHandler'>) =>
    void (this.#devices = handler);
  setDisplayMediaRequestHandler = (handler: Handler<'setDisplayMediaRequestHandler'>) =>
    void (this.#media = handler);
  setBluetoothPairingHandler = (handler: Handler<'setBluetoothPairingHandler'>) =>
    void (this.#pairing = handler);
  setSpellCheckerEnabled = (enabled: boolean) => void (this.spellChecks = enabled);
  readonly webRequest = { onBeforeRequest: (filter: Filter) => void (this.#filter = filter) };

  /** Whether a permission is given, asked for and looked up; a handler that is missing would give it. */
  grants(permission: string, requestingUrl: string, isMainFrame = true): readonly [boolean, boolean] {
    let asked = this.#requests === null;
    this.#requests?.({}, permission, (granted) => (asked = granted), { isMainFrame, requestingUrl });
    const origin = requestingUrl.split('/', 3).join('/');
    const checked = this.#checks?.({}, permission, origin, { isMainFrame }) ?? true;
    return [asked, checked];
  }

  givesDevice(): boolean {
    return this.#devices?.() ?? true;
  }

  givesScreen(): boolean {
    let given = true;
    this.#media?.({}, (streams) => (given = streams !== null));
    return given;
  }

  pairs(): boolean {
    let paired = true;
    this.#pairing?.({}, ({ confirmed }) => (paired = confirmed));
    return paired;
  }

  loads(asked: Asked): boolean {
    let loaded = true;
    this.#filter?.(asked, ({ cancel }) => (loaded = !cancel));
    return loaded;
  }
}

/** An event of Electron's that tells whether it was stopped. */
export class FakeEvent {
  stopped = false;
  preventDefault(): void {
    this.stopped = true;
  }
}
