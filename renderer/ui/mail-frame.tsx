interface Props {
  /** Full address of the mail, from `useMailFrame`. */
  readonly src: string;
  /** Whose mail it is; read aloud. */
  readonly title: string;
  readonly className?: string;
}

/**
 * Shows a mail as it arrives: no script, no forms, no way out of the frame, and a policy of its own that
 * loads nothing from the network. It stays white in dark mode, because that is what people receive.
 */
export function MailFrame({ src, title, className = 'frame' }: Props) {
  return (
    <iframe key={src} className={className} src={src} title={title} sandbox="" referrerPolicy="no-referrer" />
  );
}
