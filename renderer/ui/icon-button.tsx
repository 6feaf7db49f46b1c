import type { LucideIcon } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { ButtonProps } from 'react-aria-components';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { LookProps } from './button.tsx';
import { asleep, lookOf } from './button.tsx';
import { KeyHint } from './key-hint.tsx';
import { useOneEscape } from './use-one-escape.ts';

interface Props extends LookProps, Pick<ButtonProps, 'onPress' | 'isDisabled' | 'slot' | 'aria-pressed'> {
  readonly icon: LucideIcon;
  /** The engine works on it: it keeps the focus and does nothing. */
  readonly isPending?: boolean;
  /** What it does; read aloud and shown as a tooltip. */
  readonly label: string;
  readonly keys?: string;
  readonly className?: string;
}

/** A tooltip belongs to the same landmark as its button; text outside all of them is hard to find by ear. */
const landmarks = 'main, aside, [role=dialog], [role=alertdialog]';

/** A button that shows only an icon. Ghost and small unless told otherwise. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  variant = 'ghost',
  size = 'sm',
  className = '',
  isPending = false,
  ...rest
}: Props) {
  const [landmark, setLandmark] = useState<Element | undefined>();
  const find = useCallback(
    (button: HTMLButtonElement | null) => setLandmark(button?.closest(landmarks) ?? undefined),
    [],
  );
  const [isOpen, setOpen] = useState(false);
  useOneEscape(isOpen, () => setOpen(false));
  return (
    <TooltipTrigger delay={500} isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton
        {...rest}
        {...(isPending ? asleep : {})}
        ref={find}
        aria-label={label}
        className={lookOf({ variant, size }, `icon ${className}`)}
      >
        <Icon aria-hidden="true" />
      </AriaButton>
      <Tooltip className="tip" offset={6} {...(landmark ? { UNSTABLE_portalContainer: landmark } : {})}>
        {label} {keys === undefined ? null : <KeyHint keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
