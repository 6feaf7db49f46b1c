import { listColours } from '#domain/lists/list.ts';
import { useWords } from '#renderer/client/words.ts';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import type { ListDraft } from './list-draft.ts';

interface Props {
  readonly colour: ListDraft['colour'];
  readonly onSelect: (colour: ListDraft['colour']) => void;
}

/** The colour of the list's dot. Each is named, for whoever cannot tell them apart. */
export function ColourChoice({ colour, onSelect }: Props) {
  const t = useWords();
  return (
    <div className="labelled">
      <span className="lab">{t('lists:colour')}</span>
      <SegmentedControl
        className="colours"
        label={t('lists:colour')}
        segments={listColours.map((key) => ({ key, label: t(`lists:colour.${key}`), dot: key }))}
        selected={colour}
        onSelect={onSelect}
      />
    </div>
  );
}
