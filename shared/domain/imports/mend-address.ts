import { slippedEndings } from './endings.ts';

/** What was probably meant by a text that is no address; null when nothing comes to mind. Never certain: to be asked. */
export function mendAddress(typed: string): string | null {
  const several = typed.split(/[\s,;/|]+/).filter((part) => /^[^@]+@[^@]+\.[^@.]+$/.test(part));
  if (several.length > 1) return several[0] ?? null;
  const joined = typed
    .replace(/\s*[[({]\s*(?:at|ät|a)\s*[\])}]\s*|\s+(?:at|ät)\s+|\s*\(ät\)\s*/giu, '@')
    .replace(/\s*[[({]\s*(?:dot|punkt|\.)\s*[\])}]\s*|\s+(?:dot|punkt)\s+/giu, '.')
    .replace(/[\s"'<>()]+/g, '')
    .replace(/@{2,}/g, '@')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.,;:]+|[.,;:]+$/g, '')
    .replace(/\.@|@\./g, '@');
  const at = joined.indexOf('@');
  if (at <= 0 || at !== joined.lastIndexOf('@')) return null;
  const domain = joined.slice(at + 1).replace(/,/g, '.');
  const ending = domain.slice(domain.lastIndexOf('.') + 1).toLowerCase();
  const meant = slippedEndings[ending];
  const mended = meant === undefined ? domain : domain.slice(0, -ending.length) + meant;
  const result = `${joined.slice(0, at)}@${mended}`;
  return result === typed ? null : result;
}
