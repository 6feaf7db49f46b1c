import { NotedWindow } from './noted-window.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface WindowOptions extends Partial<Rectangle> {
  readonly [option: string]: unknown;
  readonly show?: boolean;
  readonly title?: string;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly backgroundColor?: string;
  readonly fullscreen?: boolean;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

const all = new Set<PlacedWindow>();
let onFocus: (window: PlacedWindow, gained: boolean) => void = () => undefined;

/** Calls back when a window gains or loses the focus. */
export function whenFocusMoves(listener: typeof onFocus): void {
  onFocus = listener;
}

/** A window's place, size and state on a screen that nobody draws. */
export class PlacedWindow extends NotedWindow {
  readonly options: WindowOptions;
  bounds: Rectangle;
  minimum: readonly [number, number];
  title: string;
  visible = false;
  focused = false;
  minimized = false;
  maximized = false;
  fullScreen: boolean;
  enabled = true;
  background: string;
  progress: { value: number; mode: string } = { value: -1, mode: 'none' };
  flashing = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    const { width = 800, height = 600, x = 0, y = 0, minWidth = 0, minHeight = 0 } = options;
    this.bounds = { x, y, width: Math.max(width, minWidth), height: Math.max(height, minHeight) };
    this.minimum = [minWidth, minHeight];
    this.title = options.title ?? 'Electron';
    this.background = options.backgroundColor ?? '#FFFFFF';
    this.fullScreen = options.fullscreen === true;
    all.add(this);
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.visible) return;
    this.visible = true;
    this.emit('show');
  }

  hide(): void {
    if (!this.visible) return;
    this.visible = false;
    this.emit('hide');
    this.blur();
  }

  focus(): void {
    if (!this.visible || this.focused) return;
    for (const other of all) other.blur();
    this.focused = true;
    this.emit('focus');
    onFocus(this, true);
  }

  blur(): void {
    if (!this.focused) return;
    this.focused = false;
    this.emit('blur');
    onFocus(this, false);
  }

  isFocused(): boolean {
    return this.focused;
  }

  isVisible(): boolean {
    return this.visible;
  }

  minimize(): void {
    this.minimized = true;
    this.emit('minimize');
    this.blur();
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    if (!this.minimized) return;
    this.minimized = false;
    this.emit('restore');
    this.show();
  }

  maximize(): void {
    this.maximized = true;
    this.emit('maximize');
    this.show();
  }

  unmaximize(): void {
    this.maximized = false;
    this.emit('unmaximize');
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isNormal(): boolean {
    return !this.minimized && !this.maximized && !this.fullScreen;
  }

  setFullScreen(wanted: boolean): void {
    this.fullScreen = wanted;
    this.emit(wanted ? 'enter-full-screen' : 'leave-full-screen');
  }

  isFullScreen(): boolean {
    return this.fullScreen;
  }

  getBounds(): Rectangle {
    return this.bounds;
  }

  getNormalBounds(): Rectangle {
    return this.bounds;
  }

  getContentBounds(): Rectangle {
    return this.bounds;
  }

  setBounds(wanted: { readonly [Side in keyof Rectangle]?: number | undefined }): void {
    const before = this.bounds;
    const { x = before.x, y = before.y, width = before.width, height = before.height } = wanted;
    const [minWidth, minHeight] = this.minimum;
    this.bounds = { x, y, width: Math.max(width, minWidth), height: Math.max(height, minHeight) };
    const sized = this.bounds.width !== before.width || this.bounds.height !== before.height;
    for (const name of sized ? ['resize', 'resized'] : ['move', 'moved']) this.emit(name);
  }

  getSize(): number[] {
    return [this.bounds.width, this.bounds.height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getPosition(): number[] {
    return [this.bounds.x, this.bounds.y];
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  getMinimumSize(): number[] {
    return [...this.minimum];
  }

  setMinimumSize(width: number, height: number): void {
    this.minimum = [width, height];
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  setBackgroundColor(color: string): void {
    this.background = color;
  }

  getBackgroundColor(): string {
    return this.background;
  }

  /** -1 takes it away, more than 1 is without an end. */
  setProgressBar(value: number, options: { mode?: string } = {}): void {
    this.progress = { value, mode: options.mode ?? 'normal' };
  }

  flashFrame(wanted: boolean): void {
    this.flashing = wanted;
  }

  isEnabled(): boolean {
    return this.enabled;
  }

  setEnabled(enabled: boolean): void {
    this.enabled = enabled;
  }

  isModal(): boolean {
    return false;
  }
}
