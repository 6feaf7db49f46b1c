import { Inbox, Keyboard, Mail, Send, Settings, SquarePen, Users } from 'lucide-react';
import { commands } from '#contract/commands.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { isUnopened } from '#renderer/features/mailings/is-unopened.ts';
import { ClubMenu } from './club-menu.tsx';
import { JobCards } from './job-card.tsx';
import { ListLinks } from './list-links.tsx';
import { useMissedMailings } from './missed-mailings.tsx';
import { PlaceLink } from './place-link.tsx';

interface Props {
  readonly practice: boolean;
  readonly path: string;
  readonly onNewMailing: () => void;
  readonly onKeys: () => void;
}

function Places({ practice, path }: Pick<Props, 'practice' | 'path'>) {
  const t = useWords();
  const format = useFormat();
  const open = useEngine('decide.cases', { tab: 'all' }).data?.counts.all ?? 0;
  const unread = useEngine('answers.list', { offset: 0, limit: 1 }).data?.unseen ?? 0;
  const mailings = useEngine('mailings.all', { search: '' }).data;
  const mailed = mailings?.filter(isUnopened).length ?? 0;
  const missed = useMissedMailings().length;
  const people = useEngine('recipients.counts', { listId: null, search: '' }).data?.all;
  const outbox = useEngine('outbox.page', { offset: 0, limit: 1 }, { enabled: practice }).data?.total;
  const number = (value: number | undefined) => (value === undefined ? '' : format.number(value));
  return (
    <ul>
      <PlaceLink to="/decide" path={path} icon={Inbox} label={t('shell:decide')}>
        {open + unread > 0 ? (
          <span className="badge">
            <span aria-hidden="true">{format.number(open + unread)}</span>
            <span className="vh">
              {open > 0 ? t('shell:decide-open', { count: open }) : null}{' '}
              {unread > 0 ? t('answers:unread', { count: unread }) : null}
            </span>
          </span>
        ) : null}
      </PlaceLink>
      <PlaceLink to="/mailings" path={path} icon={Mail} label={t('shell:mailings')}>
        {missed + mailed > 0 ? (
          <span className="badge">
            <span aria-hidden="true">{format.number(missed + mailed)}</span>
            <span className="vh">
              {missed > 0 ? t('schedule:badge', { count: missed }) : null}{' '}
              {mailed > 0 ? t('shell:mailed-drafts', { count: mailed }) : null}
            </span>
          </span>
        ) : (
          <span className="n">{number(mailings?.length)}</span>
        )}
      </PlaceLink>
      <PlaceLink to="/recipients" path={path} icon={Users} label={t('shell:recipients')}>
        <span className="n">{number(people)}</span>
      </PlaceLink>
      {practice ? (
        <PlaceLink to="/outbox" path={path} icon={Send} label={t('shell:outbox')}>
          <span className="n">{number(outbox)}</span>
        </PlaceLink>
      ) : null}
    </ul>
  );
}

/** The way to every place, and what is under way. */
export function Sidebar({ practice, path, onNewMailing, onKeys }: Props) {
  const t = useWords();
  const settings = path.startsWith('/settings');
  return (
    <aside className="side" aria-label={t('shell:navigation')} data-pane="">
      <ClubMenu practice={practice} />
      <Button
        variant="primary"
        className="new"
        icon={SquarePen}
        keys={commands['new-mailing'].keys}
        onPress={onNewMailing}
      >
        {t('shell:new-mailing')}
      </Button>
      <nav className="nav scr" aria-label={t('shell:places')}>
        <Places practice={practice} path={path} />
        <ListLinks path={path} />
      </nav>
      <JobCards />
      <div className="foot">
        <a
          className={settings ? 'btn ghost sm on' : 'btn ghost sm'}
          href="#/settings"
          {...(settings ? { 'aria-current': 'page' } : {})}
        >
          <Settings aria-hidden="true" />
          {t('shell:settings')}
        </a>
        <IconButton icon={Keyboard} label={t('shell:show-keys')} keys={commands.keys.keys} onPress={onKeys} />
      </div>
    </aside>
  );
}
