import { loudly, LoudEmitter } from './loud.ts';
import { note } from './noted.ts';

/** Addresses and files that were handed to the system. */
export const shell = loudly('shell', {
  openExternal: (url: string, options?: unknown) => Promise.resolve(note('shell.openExternal', url, options)),
  openPath: (path: string) => {
    note('shell.openPath', path);
    return Promise.resolve('');
  },
  showItemInFolder: (path: string) => note('shell.showItemInFolder', path),
  trashItem: (path: string) => Promise.resolve(note('shell.trashItem', path)),
  beep: () => note('shell.beep'),
});

let copied = '';

/** A clipboard of its own: the page's is Chromium's. */
export const clipboard = loudly('clipboard', {
  writeText: (text: string) => {
    copied = text;
  },
  readText: () => copied,
  clear: () => {
    copied = '';
  },
});

class NativeTheme extends LoudEmitter {
  #source = 'system';
  #isSystemDark = false;
  shouldUseHighContrastColors = false;
  prefersReducedTransparency = false;
  inForcedColorsMode = false;

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): string {
    return this.#source;
  }

  set themeSource(source: string) {
    if (source === this.#source) return;
    this.#source = source;
    this.emit('updated');
  }

  /** Of the program, which need not follow the system. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.#isSystemDark : this.#source === 'dark';
  }

  systemTurns(dark: boolean): void {
    this.#isSystemDark = dark;
    this.emit('updated');
  }
}
export const nativeTheme = new NativeTheme();

/** A picture by where it came from; what it shows is nowhere to be seen. */
export class Picture {
  readonly from: string;
  template = false;

  constructor(from: string) {
    this.from = from;
    return loudly('nativeImage', this);
  }

  isEmpty(): boolean {
    return this.from === '';
  }

  setTemplateImage(template: boolean): void {
    this.template = template;
  }

  isTemplateImage(): boolean {
    return this.template;
  }

  resize(): Picture {
    return this;
  }

  getSize(): { width: number; height: number } {
    return { width: 16, height: 16 };
  }

  addRepresentation(): void {}
}

export const nativeImage = loudly('nativeImage', {
  createEmpty: () => new Picture(''),
  createFromPath: (path: string) => new Picture(path),
  createFromBuffer: (bytes: Uint8Array) => new Picture(`${bytes.length} bytes`),
  createFromDataURL: (url: string) => new Picture(url.slice(0, 40)),
  createFromBitmap: (bytes: Uint8Array) => new Picture(`${bytes.length} bytes`),
});
