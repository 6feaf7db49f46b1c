import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { useSpellKeys } from '#renderer/ui/keys.ts';
import { shortcuts } from './keymap.ts';

const tableKeys = [
  ['move', '↑+↓'],
  ['ends', 'Home+End'],
  ['open', 'Enter'],
  ['select', 'Space'],
  ['extend', 'Shift+↓'],
  ['all', 'Mod+A'],
  ['remove', 'Delete'],
] as const;
const peopleKeys = [
  ['add', 'Mod+Shift+N'],
  ['enrol', 'Mod+Shift+L'],
  ['edit', 'F2'],
  ['rename', 'F2'],
] as const;
const mailingKeys = [['test', 'Mod+Shift+Enter']] as const;
const choices = ['remove', 'keep', 'later', 'admit', 'reject'] as const;

/** Every key, by where it works. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const spell = useSpellKeys();
  const letterKeys = useEngine('settings.get', {}).data?.letterKeys ?? false;
  const global = [
    'new-mailing',
    'import',
    'decide',
    'mailings',
    'recipients',
    'search',
    'undo',
    'settings',
    'lock',
    'keys',
  ] as const;
  const line = (words: string, keys: string) => (
    <div key={words} className="key-line">
      <dt>{words}</dt>
      <dd>
        <kbd>{spell(keys)}</kbd>
      </dd>
    </div>
  );
  return (
    <Dialog title={t('shell:keys.title')} onClose={onClose} wide>
      {/* In a small window it scrolls, and holds nothing that could take the focus. */}
      <div className="content keys scr" tabIndex={0} role="group" aria-label={t('shell:keys.title')}>
        <div>
          <section>
            <h3>{t('shell:keys.everywhere')}</h3>
            <dl>
              {global.map((name) => line(t(`shell:keys.${name}`), shortcuts[name]))}
              {line(t('shell:keys.next-pane'), 'F6')}
              {line(t('shell:keys.escape'), 'Escape')}
            </dl>
          </section>
          <section>
            <h3>{t('shell:recipients')}</h3>
            <dl>{peopleKeys.map(([name, keys]) => line(t(`shell:keys.${name}`), keys))}</dl>
          </section>
          <section>
            <h3>{t('shell:mailings')}</h3>
            <dl>{mailingKeys.map(([name, keys]) => line(t(`shell:keys.${name}`), keys))}</dl>
          </section>
        </div>
        <div>
          <section>
            <h3>{t('shell:keys.tables')}</h3>
            <dl>
              {tableKeys.map(([name, keys]) => line(t(`shell:keys.${name}`), keys))}
              {line(t('shell:keys.letters'), t('shell:keys.letter'))}
            </dl>
          </section>
          {letterKeys ? (
            <section>
              <h3>{t('shell:decide')}</h3>
              <dl>{choices.map((choice) => line(t(`decide:${choice}`), t(`decide:key.${choice}`)))}</dl>
            </section>
          ) : null}
        </div>
      </div>
      <div className="actions">
        <Button autoFocus onPress={onClose}>
          {t('shell:close')}
        </Button>
      </div>
    </Dialog>
  );
}
