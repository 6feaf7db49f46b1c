import { useFormat } from '#renderer/client/format.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { fullName } from './person-name.ts';

/** Those who were deleted in the last 30 days; each can be brought back. */
export function DeletedDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const format = useFormat();
  const deleted = useEngine('recipients.deleted', {}, { fresh: true });
  const bringBack = useCommand('recipients.bring-back');
  const people = deleted.data ?? [];
  return (
    <Dialog title={t('people:deleted-title')} onClose={onClose} wide>
      <div className="content rows-dialog">
        <p>{t(deleted.data && people.length === 0 ? 'people:deleted-none' : 'people:deleted-text')}</p>
        {bringBack.error ? <p role="alert">{faultSentence(bringBack.error.fault, t)}</p> : null}
        <ul className="scr" tabIndex={people.length === 0 ? -1 : 0} aria-label={t('people:deleted-title')}>
          {people.map((person) => (
            <li key={person.id}>
              <div>
                <b>{fullName(person)}</b> <span>{person.address}</span>
                <small>
                  {t('people:deleted-at', {
                    when: format.date(person.deletedAt),
                    until: format.date(person.until),
                  })}
                </small>
              </div>
              <Button
                size="sm"
                aria-label={t('people:bring-back-name', { name: fullName(person) })}
                isPending={bringBack.isPending}
                onPress={() => bringBack.mutate({ recipientId: person.id })}
              >
                {t('people:bring-back')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <DialogActions main={<Button onPress={onClose}>{t('people:close')}</Button>} cancel={null} />
    </Dialog>
  );
}
