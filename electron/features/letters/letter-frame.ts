import type { LetterId } from '#domain/ids.ts';
import type { KeptLetterPorts } from './read-kept.ts';
import { readKept } from './read-kept.ts';

const style =
  'body{margin:16px;font:14px/1.5 system-ui,sans-serif;color:#17201c;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}';

/**
 * A letter that came in as a page of its own for the mail frame: its text only, escaped. A stranger's HTML
 * is never shown as HTML. Null when there is no such letter or its bytes were not kept.
 */
export async function letterFrame(ports: KeptLetterPorts, letterId: LetterId): Promise<string | null> {
  const facts = await readKept(ports, letterId);
  if (facts === null) return null;
  return `<!doctype html><html><head><meta charset="utf-8"><title></title><style>${style}</style></head><body><pre>${escaped(facts.text)}</pre></body></html>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
