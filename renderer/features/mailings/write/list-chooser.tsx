import { Plus, X } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import type { ListId } from '#domain/ids.ts';
import { ListDot } from '../list-dot.tsx';

interface Props {
  readonly chosen: readonly ListId[];
  readonly onChange: (chosen: readonly ListId[]) => void;
}

/** To whom a mailing goes. Nothing is chosen beforehand; dormant lists are shown and say why they cannot be. */
export function ListChooser({ chosen, onChange }: Props) {
  const t = useWords();
  const format = useFormat();
  const { data: lists = [] } = useEngine('lists.all', {});
  const isChosen = (id: ListId) => chosen.includes(id);
  const dormant = lists.filter(({ id, state }) => state === 'dormant' && !isChosen(id));
  return (
    <span className="toks">
      {lists
        .filter(({ id }) => isChosen(id))
        .map(({ id, name, colour, state, receiving }) => (
          <span key={id} className={state === 'active' ? 'tok' : 'tok not'}>
            <ListDot colour={colour} />
            <span className="ell">{name}</span>
            <span className="num">{format.number(receiving)}</span>
            <AriaButton
              aria-label={t('write:to.remove', { list: name })}
              onPress={() => onChange(chosen.filter((each) => each !== id))}
            >
              <X aria-hidden="true" />
            </AriaButton>
          </span>
        ))}
      <MenuTrigger>
        <AriaButton className="tok add" data-place="to">
          <Plus aria-hidden="true" />
          {chosen.length === 0 ? t('write:to.choose') : t('write:to.more')}
        </AriaButton>
        <Popover className="pop" offset={4} placement="bottom start">
          <Menu
            aria-label={t('write:to.menu')}
            selectionMode="multiple"
            selectedKeys={chosen}
            disabledKeys={dormant.map(({ id }) => id)}
            onSelectionChange={(keys) => {
              if (keys !== 'all') onChange(lists.map(({ id }) => id).filter((id) => keys.has(id)));
            }}
          >
            {lists.map(({ id, name, colour, state, receiving }) => (
              <MenuItem key={id} id={id} textValue={name} className="list-entry">
                {({ isSelected }) => (
                  <>
                    <span className={isSelected ? 'tick on' : 'tick'} aria-hidden="true" />
                    <ListDot colour={colour} />
                    <span>
                      {name}
                      <small>
                        {state === 'dormant'
                          ? t('write:to.dormant')
                          : t('write:to.people', { count: receiving })}
                      </small>
                    </span>
                  </>
                )}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  );
}
