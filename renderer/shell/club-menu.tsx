import { Building2, ChevronsUpDown, FlaskConical, History, Lock, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Menu } from '#renderer/ui/menu.tsx';

/** Whose data are open, as a menu: the other clubs and practice, one more club, and the lock. */
export function ClubMenu({ practice }: { readonly practice: boolean }) {
  const t = useWords();
  const [, navigate] = useLocation();
  const organisation = useEngine('organisation.get', {}).data;
  const known = useEngine('store.known', {}).data ?? [];
  const open = useCommand('store.open');
  const lock = useCommand('store.lock');
  const [isOpen, setOpen] = useState(false);
  useCommandsHere({ 'switch-club': () => setOpen(true) });
  const Icon = practice ? FlaskConical : Lock;
  const others = known
    .filter(({ current, there }) => there && !current)
    .map(({ id, name, practice: isPractice }) => ({
      key: id,
      label: isPractice ? t('shell:to-practice') : name,
      icon: isPractice ? FlaskConical : Building2,
      onAction: () => open.mutate({ id }),
    }));
  return (
    <Menu
      label={t('shell:club-menu')}
      placement="bottom start"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <AriaButton className="org">
          <span className="mark" aria-hidden="true">
            {organisation?.mark}
          </span>
          <span className="who">
            <b className="ell">{organisation?.name ?? ' '}</b>
            <small>
              <Icon aria-hidden="true" />
              {t(practice ? 'shell:practice' : 'shell:encrypted')}
            </small>
          </span>
          <ChevronsUpDown aria-hidden="true" className="turn" />
        </AriaButton>
      }
      entries={[
        ...others,
        {
          key: 'set-up',
          label: t(
            others.some(({ key }) => key !== 'practice') || !practice
              ? 'shell:set-up-another'
              : 'shell:set-up',
          ),
          icon: Plus,
          onAction: () => navigate('/set-up'),
        },
        {
          key: 'restore',
          label: t('backup:restore'),
          icon: History,
          onAction: () => navigate('/restore'),
        },
        { key: 'lock', label: t('shell:keys.lock'), icon: Lock, onAction: () => lock.mutate({}) },
      ]}
    />
  );
}
