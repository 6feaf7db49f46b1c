import { Button } from 'react-aria-components';
import { useWords } from '#renderer/client/words.ts';
import { nameOfRows } from './name-of-rows.ts';
import type { Looks } from './part-dialog.tsx';

interface Props {
  /** The parts to look at; the first comes up. */
  readonly parts: Looks;
  readonly label?: string;
  readonly onLook: (looks: Looks) => void;
}

/** Opens the rows behind a number. */
export function LookButton({ parts, label, onLook }: Props) {
  const t = useWords();
  const name = nameOfRows(parts[0], t);
  return (
    <Button
      className="lnk"
      aria-label={label === undefined ? t('import-people:look-at', { part: name }) : `${label}: ${name}`}
      onPress={() => onLook(parts)}
    >
      {label ?? t('import-people:look')}
    </Button>
  );
}
