import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';

interface Option<K extends string> {
  readonly key: K;
  readonly label: string;
}

interface Props<K extends string> {
  readonly label: string;
  /** The label is read aloud but not shown. */
  readonly hideLabel?: boolean;
  readonly options: readonly Option<K>[];
  readonly selected: K;
  readonly onSelect: (key: K) => void;
  readonly className?: string;
}

/** One of several, in a list that opens. */
export function Select<K extends string>({
  label,
  hideLabel = false,
  options,
  selected,
  onSelect,
  className,
}: Props<K>) {
  return (
    <AriaSelect
      className={`labelled ${className ?? ''}`}
      value={selected}
      onChange={(key) => {
        const option = options.find((each) => each.key === key);
        if (option) onSelect(option.key);
      }}
    >
      <Label className={hideLabel ? 'vh' : 'lab'}>{label}</Label>
      <Button className="choose">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="pop" offset={4}>
        <ListBox>
          {options.map(({ key, label: words }) => (
            <ListBoxItem key={key} id={key} textValue={words}>
              {({ isSelected }) => (
                <>
                  {words}
                  {isSelected ? <Check aria-hidden="true" /> : null}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
