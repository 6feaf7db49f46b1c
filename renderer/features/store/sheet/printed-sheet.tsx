import type { ComponentProps } from 'react';
import { createPortal } from 'react-dom';
import { SheetPaper } from './sheet-paper.tsx';

/** What a printer gets: the sheet with every group, alone on its page. Never seen on screen. */
export function PrintedSheet(props: Omit<ComponentProps<typeof SheetPaper>, 'hidden'>) {
  return createPortal(
    <div className="print-sheet">
      <SheetPaper {...props} hidden={[]} />
    </div>,
    document.body,
  );
}
