import { useEffect, useRef, useState } from 'react';

interface Props {
  /** Full address of the mail, from `useMailFrame`. */
  readonly src: string;
  /** Whose mail it is; read aloud. */
  readonly title: string;
  readonly className?: string;
}

/** Whether the focus is inside the frame. No selector says so: the mail is a document of another origin. */
function useFocusInside() {
  const frame = useRef<HTMLIFrameElement>(null);
  const [inside, setInside] = useState(false);
  useEffect(() => {
    const look = () => setInside(document.activeElement === frame.current);
    window.addEventListener('blur', look);
    window.addEventListener('focus', look);
    document.addEventListener('focusin', look);
    return () => {
      window.removeEventListener('blur', look);
      window.removeEventListener('focus', look);
      document.removeEventListener('focusin', look);
    };
  }, []);
  return { frame, inside };
}

/**
 * Shows a mail as it arrives: no script, no forms, no way out of the frame, and a policy of its own that
 * loads nothing from the network. It stays white in dark mode, because that is what people receive.
 */
export function MailFrame({ src, title, className = 'frame' }: Props) {
  const { frame, inside } = useFocusInside();
  return (
    <iframe
      key={src}
      ref={frame}
      className={inside ? `${className} inside` : className}
      src={src}
      title={title}
      sandbox=""
      referrerPolicy="no-referrer"
    />
  );
}
