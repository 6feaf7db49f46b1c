import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

/** The strip at the foot of a screen: counts on the left, the last change on the right. */
export function StatusStrip({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) {
  return (
    <div className="status">
      <span className="num ell">{children}</span>
      <span className="r-">{end}</span>
    </div>
  );
}

interface UndoProps {
  /** What was done last, as a sentence. */
  readonly sentence: string;
  readonly undoLabel: string;
  readonly onUndo: () => void;
  readonly isDisabled?: boolean;
}

/** The last change and the way to take it back; it stays until the next change. */
export function LastChange({ sentence, undoLabel, onUndo, isDisabled = false }: UndoProps) {
  return (
    <>
      <Undo2 aria-hidden="true" />
      <span className="ell">{sentence}</span>
      <span aria-hidden="true">·</span>
      <Button className="lnk" onPress={onUndo} isDisabled={isDisabled}>
        {undoLabel}
      </Button>
    </>
  );
}
