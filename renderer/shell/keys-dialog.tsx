import type { CommandId } from '#contract/commands.ts';
import { commands } from '#contract/commands.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { useSpellKeys } from '#renderer/ui/keys.ts';
import type { Translate } from '#wording/wording.ts';

const tableKeys = [
  ['move', '↑+↓'],
  ['ends', 'Home+End'],
  ['open', 'Enter'],
  ['select', 'Space'],
  ['extend', 'Shift+↓'],
  ['all', 'Mod+A'],
  ['remove', 'Delete'],
] as const;
const choices = ['remove', 'keep', 'later', 'admit', 'reject'] as const;

/** The commands with keys, by where they act. */
const everywhere = [
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
  'next-pane',
  'previous-pane',
] as const satisfies readonly CommandId[];
const ofPeople = [
  'add-person',
  'enrol-people',
  'edit-person',
  'rename-list',
] as const satisfies readonly CommandId[];
const ofMailings = [
  'duplicate-mailing',
  'save-mailing',
  'test-to-me',
  'print',
  'bold',
  'italic',
  'link',
] as const satisfies readonly CommandId[];

type Line = readonly [words: string, keys: string];

/** What the menu calls it, without its letter for Alt and without the dots of a question to come. */
function lineOf(id: (typeof everywhere | typeof ofPeople | typeof ofMailings)[number], t: Translate): Line {
  return [t(`menu:${id}`).replace('&', '').replace(/\s*…$/, ''), commands[id].keys];
}

function Keys({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const spell = useSpellKeys();
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {lines.map(([words, keys]) => (
          <div key={words} className="key-line">
            <dt>{words}</dt>
            <dd>
              <kbd>{spell(keys)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every key, by where it works. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const letterKeys = useEngine('settings.get', {}).data?.letterKeys ?? false;
  return (
    <Dialog title={t('shell:keys.title')} onClose={onClose} wide>
      {/* In a small window it scrolls, and holds nothing that could take the focus. */}
      <div className="content keys scr" tabIndex={0} role="group" aria-label={t('shell:keys.title')}>
        <div>
          <Keys
            title={t('shell:keys.everywhere')}
            lines={[...everywhere.map((id) => lineOf(id, t)), [t('shell:keys.escape'), 'Escape']]}
          />
          <Keys title={t('shell:recipients')} lines={ofPeople.map((id) => lineOf(id, t))} />
        </div>
        <div>
          <Keys title={t('shell:mailings')} lines={ofMailings.map((id) => lineOf(id, t))} />
          <Keys
            title={t('shell:keys.tables')}
            lines={[
              ...tableKeys.map(([name, keys]): Line => [t(`shell:keys.${name}`), keys]),
              [t('shell:keys.letters'), t('shell:keys.letter')],
            ]}
          />
          {letterKeys ? (
            <Keys
              title={t('shell:decide')}
              lines={choices.map((choice): Line => [t(`decide:${choice}`), t(`decide:key.${choice}`)])}
            />
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
