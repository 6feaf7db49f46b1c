import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { KeyHint } from '#renderer/ui/key-hint.tsx';

export interface FirstWay {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  /** The shortcut that does the same on this screen. */
  readonly keys?: string;
  readonly onPress: () => void;
}

/** Ways to the first people besides the import of a file, one to a line. */
export function FirstWays({ ways }: { readonly ways: readonly FirstWay[] }) {
  return (
    <div className="first-ways">
      {ways.map(({ icon: Icon, title, text, keys, onPress }) => (
        <AriaButton key={title} onPress={onPress}>
          <Icon aria-hidden="true" />
          <span>
            <b>{title}</b>
            <small>{text}</small>
          </span>
          {keys === undefined ? null : <KeyHint keys={keys} />}
        </AriaButton>
      ))}
    </div>
  );
}
