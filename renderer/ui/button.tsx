import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import type { ButtonProps } from 'react-aria-components';
import { Button as AriaButton } from 'react-aria-components';
import { KeyHint } from './key-hint.tsx';

type Variant = 'primary' | 'secondary' | 'ghost' | 'danger';
type Size = 'sm' | 'md' | 'lg';

export interface LookProps {
  readonly variant?: Variant;
  readonly size?: Size;
}

interface Props
  extends
    LookProps,
    Pick<
      ButtonProps,
      | 'onPress'
      | 'isDisabled'
      | 'type'
      | 'form'
      | 'autoFocus'
      | 'slot'
      | 'aria-label'
      | 'aria-describedby'
      | 'aria-pressed'
    > {
  /** The engine works on it: it keeps the focus and does nothing. */
  readonly isPending?: boolean;
  readonly icon?: LucideIcon;
  /** An icon behind the words: it leads on. */
  readonly iconEnd?: LucideIcon;
  /** The shortcut that does the same, such as `Mod+N`; shown beside the words. */
  readonly keys?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** React Aria's own pending announces a progress bar by name, and we have none: an empty picture would be read out. */
export const asleep = { type: 'button', onPress: () => undefined } as const;

export function lookOf({ variant = 'secondary', size = 'md' }: LookProps, more = ''): string {
  const parts = ['btn', variant === 'secondary' ? '' : variant, size === 'md' ? '' : size, more];
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * A button with words. One primary button on a screen; `danger` for what cannot be taken back. While the engine
 * works on it use `isPending`: a button that is disabled under the finger loses the focus, and Esc with it.
 */
export function Button({
  variant,
  size,
  icon: Icon,
  iconEnd: IconEnd,
  keys,
  className,
  isPending = false,
  children,
  ...rest
}: Props) {
  const look = { ...(variant ? { variant } : {}), ...(size ? { size } : {}) };
  return (
    <AriaButton {...rest} {...(isPending ? asleep : {})} className={lookOf(look, className)}>
      {Icon ? <Icon aria-hidden="true" /> : null}
      {children}
      {IconEnd ? <IconEnd aria-hidden="true" /> : null}
      {keys === undefined ? null : <KeyHint keys={keys} />}
    </AriaButton>
  );
}
