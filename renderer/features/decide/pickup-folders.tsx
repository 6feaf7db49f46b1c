import { useState } from 'react';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/field/checkbox.tsx';

/** Which further folders are read. The server is asked for its folders only when somebody wants to choose. */
export function PickupFolders() {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const asked = useEngine('mailbox.folders', {}, { enabled: isOpen, fresh: true });
  const choose = useCommand('mailbox.choose-folders');
  const view = asked.data;
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{t('settings:pickup.choose')}</Button>;
  if (view === undefined) return <p role="status">{t('settings:pickup.asking')}</p>;
  if (view.problem !== null) return <p role="alert">{t(`mailbox:problem.${view.problem}`)}</p>;
  const chosen = view.further.filter(({ isChosen }) => isChosen).map(({ path }) => path);
  const toggle = (path: string, isChosen: boolean) => {
    const rest = chosen.filter((other) => other !== path);
    choose.mutate({ folders: isChosen ? [...rest, path] : rest });
  };
  return (
    <fieldset className="stack">
      <legend>{t('settings:pickup.further')}</legend>
      {view.further.length === 0 ? <p>{t('settings:pickup.no-further')}</p> : null}
      {view.further.map(({ path, isChosen }) => (
        <Checkbox
          key={path}
          isSelected={isChosen}
          isDisabled={choose.isPending}
          onChange={(now) => toggle(path, now)}
        >
          {path}
        </Checkbox>
      ))}
    </fieldset>
  );
}
