import { LoudEmitter } from './loud.ts';

interface NotificationOptions {
  readonly [option: string]: unknown;
  readonly title?: string;
  readonly body?: string;
  readonly silent?: boolean;
}

const shown: Notification[] = [];

/** What the person was notified of, in order; each can be clicked. */
export function shownNotifications(): readonly Notification[] {
  return shown;
}

export class Notification extends LoudEmitter {
  readonly options: NotificationOptions;
  title: string;
  body: string;
  silent: boolean;
  closed = false;

  constructor(options: NotificationOptions = {}) {
    super('Notification', ['show', 'click', 'close', 'failed', 'action', 'reply']);
    this.options = options;
    this.title = options.title ?? '';
    this.body = options.body ?? '';
    this.silent = options.silent ?? false;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    shown.push(this);
    this.emit('show', {});
  }

  close(): void {
    this.closed = true;
    this.emit('close', {});
  }
}
