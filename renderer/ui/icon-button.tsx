import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import type { ButtonProps } from 'react-aria-components';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { LookProps } from './button.tsx';
import { lookOf } from './button.tsx';
import { KeyHint } from './key-hint.tsx';

interface Props extends LookProps, Pick<ButtonProps, 'onPress' | 'isDisabled' | 'slot' | 'aria-pressed'> {
  readonly icon: LucideIcon;
  /** What it does; read aloud and shown as a tooltip. */
  readonly label: string;
  readonly keys?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that shows only an icon. Ghost and small unless told otherwise. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  variant = 'ghost',
  size = 'sm',
  className = '',
  ...rest
}: Props) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={lookOf({ variant, size }, `icon ${className}`)}>
        <Icon aria-hidden="true" />
      </AriaButton>
      <Tooltip className="tip" offset={6}>
        {label} {keys === undefined ? null : <KeyHint keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
