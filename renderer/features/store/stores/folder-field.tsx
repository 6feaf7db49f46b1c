import { Check, TriangleAlert } from 'lucide-react';
import { useCallback } from 'react';
import type { FolderView } from '#contract/store.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { useWords } from '#renderer/client/words.ts';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { useTyped } from '../use-typed.ts';
import type { FolderPurpose } from './folder-fit.ts';
import { folderProblem } from './folder-fit.ts';
import './stores.css';

interface Props {
  readonly purpose: FolderPurpose;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (folder: string) => void;
  /** Said under the field when the folder fits. */
  readonly fits: (look: FolderView) => string;
  readonly autoFocus?: boolean;
  /** What was refused in the end; what the folder itself shows comes first. */
  readonly error: string | null;
}

/** A folder by its path; what lies there is said while it is typed. Nothing is made or changed. */
export function FolderField(props: Props) {
  const { purpose, label, hint, value, onChange, fits, autoFocus = false, error } = props;
  const t = useWords();
  const call = useCallEngine();
  const look = useCallback((folder: string) => call('store.look-at-folder', { folder }), [call]);
  const { answer, isCurrent } = useTyped(value.trim(), look);
  const seen = isCurrent ? answer : null;
  const problem = seen === null ? null : folderProblem(purpose, seen);
  return (
    <div className="folder-field">
      <TextField
        label={label}
        hint={hint}
        value={value}
        onChange={onChange}
        maxLength={4096}
        autoComplete="off"
        autoFocus={autoFocus}
        error={problem === null ? error : t(`unlock:folder-problem.${problem}`)}
      />
      <div role="status">
        {seen !== null && problem === null ? (
          <p className="fits">
            <Check aria-hidden="true" />
            <span>{fits(seen)}</span>
          </p>
        ) : null}
        {seen !== null && seen.synced !== null && problem === null ? (
          <p className="synced">
            <TriangleAlert aria-hidden="true" />
            <span>{t('start:folder-synced', { service: seen.synced })}</span>
          </p>
        ) : null}
      </div>
    </div>
  );
}
