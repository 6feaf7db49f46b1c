import { loads, notMarkup } from './loading.ts';
import { breakouts, documents, mutations, scripts } from './nesting.ts';
import { eventHandlers, runningAddresses } from './running.ts';

/**
 * Hostile texts of our own making, put together from parts: each tries to run, to load, to lead away, or to be read as
 * something else than text. None is there twice.
 */
export const payloads: readonly string[] = [
  ...new Set([
    ...eventHandlers,
    ...runningAddresses,
    ...mutations,
    ...breakouts,
    ...documents,
    ...scripts,
    ...loads,
    ...notMarkup,
  ]),
];

/** What is left of a payload where only one line may stand, as every field for a line keeps it. */
export const onOneLine = (payload: string): string =>
  payload
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
