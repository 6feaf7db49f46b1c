import { faults } from './faults.ts';

/**
 * Every sentence a person reads, by noun. A namespace is one file here; `t('faults:gone')` finds it.
 * Language is an argument of the reader, never of the engine: the engine speaks in codes.
 */
const groups = { faults };

type Groups = typeof groups;
export type Resources = { readonly [N in keyof Groups]: Groups[N]['de'] };
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** i18next's resources: language, namespace, key. */
export const resources = {
  de: Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, group.de])),
  en: Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, group.en])),
};
export const namespaces = Object.keys(groups);

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'faults';
    resources: Resources;
    keySeparator: false;
    returnNull: false;
  }
}
