import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import { Button } from 'react-aria-components';

const LastChangeContext = createContext<ReactNode>(null);

/** Gives every strip below it the last change to show. */
export const LastChangeProvider = LastChangeContext.Provider;

interface StripProps {
  readonly children?: ReactNode;
  /** Stands on the right instead of the last change. */
  readonly end?: ReactNode;
}

/** The strip at the foot of a screen: counts on the left, the last change with its undo on the right. */
export function StatusStrip({ children, end }: StripProps) {
  const lastChange = useContext(LastChangeContext);
  return (
    <div className="status">
      <span className="num ell">{children}</span>
      <span className="r-">{end ?? lastChange}</span>
    </div>
  );
}

interface UndoProps {
  /** What was done last, as a sentence. */
  readonly sentence: string;
  readonly undoLabel: string;
  readonly onUndo: () => void;
}

/** The last change and the way to take it back; it stays until the next change. */
export function LastChange({ sentence, undoLabel, onUndo }: UndoProps) {
  return (
    <>
      <Undo2 aria-hidden="true" />
      <span className="ell" role="status">
        {sentence}
      </span>
      <span aria-hidden="true">·</span>
      <Button className="lnk" onPress={onUndo} aria-keyshortcuts="Control+Z">
        {undoLabel}
      </Button>
    </>
  );
}
