/** What a person may answer when the program is to end while it sends. */
export type QuitAnswer = 'background' | 'pause' | 'cancel';

export interface Circumstances {
  readonly platform: NodeJS.Platform;
  readonly isSending: boolean;
  /** Somebody chose to go on in the background since this sending began. */
  readonly inBackground: boolean;
  /** It starts with the computer, and looks into the mailbox or has mailings scheduled: it is wanted without a window. */
  readonly isWantedHidden: boolean;
}

/** What closing the window means. On a Mac the program stays in the Dock, and sending goes on without a question. */
export function whenClosed(now: Circumstances): 'hide' | 'ask' | 'quit' {
  if (now.platform === 'darwin' || (now.isSending && now.inBackground)) return 'hide';
  if (now.isSending) return 'ask';
  return now.isWantedHidden ? 'hide' : 'quit';
}

/** Whether a hidden program ends by itself: its work is done, and nobody has looked at it since. */
export function endsByItself({ platform, isSending, inBackground, isWantedHidden }: Circumstances): boolean {
  return platform !== 'darwin' && inBackground && !isSending && !isWantedHidden;
}

/** The buttons in the order of the system: the first is the default on Windows, the last stands at the far right. */
export function answersInOrder(platform: NodeJS.Platform): readonly QuitAnswer[] {
  // Electron itself puts the default at the far right on a Mac; GNOME wants the order of Windows turned round.
  return platform === 'linux' ? ['cancel', 'pause', 'background'] : ['background', 'pause', 'cancel'];
}
