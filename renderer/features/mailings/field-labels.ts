import { useMemo } from 'react';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import type { Translate, WordKey } from '#wording/wording.ts';

const known: Readonly<Record<string, WordKey>> = {
  salutation: 'write:field.salutation',
  givenName: 'write:field.given-name',
  familyName: 'write:field.family-name',
  address: 'write:field.address',
  list: 'write:field.list',
};

interface Field {
  readonly name: string;
  readonly label: string;
}

const labelOf = (name: string, label: string | null | undefined, t: Translate): string => {
  const key = Object.hasOwn(known, name) ? known[name] : undefined;
  return label ?? (key === undefined ? name : t(key));
};

/** The fields a text can carry, with the names a person knows them by; `label` knows those of deleted ones too. */
export function useFields(): { readonly fields: readonly Field[]; readonly label: (name: string) => string } {
  const t = useWords();
  const { data } = useEngine('mailings.fields', {});
  return useMemo(() => {
    const all = data ?? [];
    const fields = all
      .filter(({ isDeleted }) => !isDeleted)
      .map(({ name, label }) => ({ name, label: labelOf(name, label, t) }));
    const label = (name: string) => labelOf(name, all.find((field) => field.name === name)?.label, t);
    return { fields, label };
  }, [data, t]);
}
