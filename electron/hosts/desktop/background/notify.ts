import { Notification } from 'electron';
import type { News } from './background-news.ts';

export interface NotificationText {
  readonly title: string;
  readonly body: string;
}
type Kind = News['kind'] | 'password';

/** Shows notifications, of each kind the latest only; where the system has none, nothing. */
export function notifier(): (kind: Kind, text: NotificationText, open: () => void) => void {
  const standing = new Map<Kind, Notification>();
  return (kind, text, open) => {
    if (!Notification.isSupported()) return;
    standing.get(kind)?.close();
    const notification = new Notification(text);
    // Held here: one that is collected as garbage hears no click.
    standing.set(kind, notification);
    notification.on('click', open);
    notification.show();
  };
}
