import { FlaskConical, FolderX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StoreCard } from '#contract/store.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { markOf } from '../mark.ts';
import { useStoreName } from './store-name.ts';

interface Props {
  readonly store: StoreCard;
  /** What can be done with it, as buttons. */
  readonly children: ReactNode;
}

/** One data store of this computer: whose, where, and when it was open. */
export function StoreLine({ store, children }: Props) {
  const t = useWords();
  const format = useFormat();
  const { folder, practice, openedAt, current, there } = store;
  const name = useStoreName(store);
  // Behind the lock, or when it could not be opened, it is only the chosen one.
  const isOpen = useEngine('store.status', {}).data?.state === 'open';
  const when =
    openedAt === null
      ? t('security:never-opened')
      : t('security:opened-at', { when: format.moment(openedAt) });
  return (
    <li className={practice ? 'practice' : ''}>
      <span className="mark" aria-hidden="true">
        {practice ? <FlaskConical /> : markOf(name)}
      </span>
      <span>
        <b className="ell">{name}</b>
        {practice ? (
          <small>{t('security:practice-people')}</small>
        ) : (
          <>
            <small className="ell" title={folder}>
              {folder}
            </small>
            {current ? null : <small>{when}</small>}
          </>
        )}
      </span>
      <span className="acts">
        {current && isOpen ? <Chip tone="ok">{t('security:current')}</Chip> : null}
        {current && !isOpen ? <Chip tone="neu">{t('security:chosen')}</Chip> : null}
        {there ? null : (
          <Chip tone="warn" icon={FolderX}>
            {t('security:missing')}
          </Chip>
        )}
        {children}
      </span>
    </li>
  );
}
