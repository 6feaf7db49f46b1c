import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Text } from 'react-aria-components';

interface Props {
  readonly hint: ReactNode;
  readonly error: string | null;
}

/** What stands below a field, tied to it for screen readers: how to fill it in, and why the entry was not accepted. */
export function FieldNotes({ hint, error }: Props) {
  return (
    <>
      {hint === undefined ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="err">
        <CircleAlert aria-hidden="true" />
        {error}
      </FieldError>
    </>
  );
}
