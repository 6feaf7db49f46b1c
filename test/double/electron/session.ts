import { LoudEmitter, loudly } from './loud.ts';
import { note } from './noted.ts';
import { Protocol } from './protocol.ts';
import { WebRequest } from './web-request.ts';

type Decide = (...args: never[]) => unknown;

/** A browser session. What it is told about permissions is kept, and asked by the test. */
export class Session extends LoudEmitter {
  readonly protocol: Protocol;
  readonly webRequest = new WebRequest();
  readonly partition: string;
  permissionRequest: Decide | null = null;
  permissionCheck: Decide | null = null;
  devicePermission: Decide | null = null;
  displayMedia: Decide | null = null;
  spellCheckerEnabled = true;

  constructor(partition: string, protocol = new Protocol()) {
    super('session', [
      'will-download',
      'preconnect',
      'file-system-access-restricted',
      'select-usb-device',
      'select-hid-device',
      'select-serial-port',
      'spellcheck-dictionary-download-begin',
    ]);
    this.partition = partition;
    this.protocol = protocol;
  }

  setPermissionRequestHandler(decide: Decide | null): void {
    this.permissionRequest = decide;
  }

  setPermissionCheckHandler(decide: Decide | null): void {
    this.permissionCheck = decide;
  }

  setDevicePermissionHandler(decide: Decide | null): void {
    this.devicePermission = decide;
  }

  setDisplayMediaRequestHandler(decide: Decide | null): void {
    this.displayMedia = decide;
  }

  setUSBProtectedClassesHandler(decide: Decide | null): void {
    note('session.setUSBProtectedClassesHandler', decide !== null);
  }

  setBluetoothPairingHandler(decide: Decide | null): void {
    note('session.setBluetoothPairingHandler', decide !== null);
  }

  setCertificateVerifyProc(verify: Decide | null): void {
    note('session.setCertificateVerifyProc', verify !== null);
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellCheckerEnabled = enabled;
    note('session.setSpellCheckerEnabled', enabled);
  }

  isSpellCheckerEnabled(): boolean {
    return this.spellCheckerEnabled;
  }

  setSpellCheckerLanguages(languages: readonly string[]): void {
    note('session.setSpellCheckerLanguages', languages);
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    note('session.setSpellCheckerDictionaryDownloadURL', url);
  }

  setProxy(config: unknown): Promise<void> {
    note('session.setProxy', config);
    return Promise.resolve();
  }

  enableNetworkEmulation(options: unknown): void {
    note('session.enableNetworkEmulation', options);
  }

  setDownloadPath(path: string): void {
    note('session.setDownloadPath', path);
  }

  setUserAgent(agent: string): void {
    note('session.setUserAgent', agent);
  }

  clearStorageData(options?: unknown): Promise<void> {
    note('session.clearStorageData', options);
    return Promise.resolve();
  }

  clearCache(): Promise<void> {
    note('session.clearCache');
    return Promise.resolve();
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:');
  }
}

const partitions = new Map<string, Session>();
export const defaultSession = new Session('');

export const session = loudly('session', {
  defaultSession,
  fromPartition(partition: string): Session {
    const found = partitions.get(partition) ?? new Session(partition);
    partitions.set(partition, found);
    return found;
  },
});

/** Of Electron's own `protocol`, which is that of the default session. */
export const { protocol } = defaultSession;
