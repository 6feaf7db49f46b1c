/** From package.json, put in by `electron.vite.config.ts` as the program is built. */
declare const RUNDPOST_VERSION: string;
declare const RUNDPOST_LICENCE: string;

export const version = RUNDPOST_VERSION;
export const licence = RUNDPOST_LICENCE;
