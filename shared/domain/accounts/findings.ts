import type { Capabilities } from './account.ts';

/** How much a finding matters: `open` where nothing is known, `note` where another way is taken, `harm` where mail suffers. */
export type Weight = 'good' | 'open' | 'note' | 'harm';

const weights = {
  'from.kept': 'good',
  'from.name-changed': 'note',
  'from.on-behalf': 'note',
  'from.address-changed': 'harm',
  'dkim.aligned': 'good',
  'dkim.other-domain': 'note',
  'dkim.failed': 'note',
  'dkim.missing': 'note',
  'dkim.untold': 'open',
  'dmarc.pass': 'good',
  'dmarc.fail': 'harm',
  'dmarc.none': 'note',
  'dmarc.untold': 'open',
  'plus.works': 'good',
  'plus.missing': 'note',
  'return-path.kept': 'good',
  'return-path.changed': 'note',
  'reports.taken': 'good',
  'reports.missing': 'note',
  'message-id.kept': 'good',
  'message-id.changed': 'note',
  'list-fields.kept': 'good',
  'list-fields.lost': 'note',
} as const satisfies Readonly<Record<string, Weight>>;
export type FindingCode = keyof typeof weights;

export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(weights, text);
}

export interface Finding {
  readonly code: FindingCode;
  readonly weight: Weight;
}

/** What the probe found out, one finding for each property, in the order of how much it matters to those written to. */
export function findingsOf(found: Capabilities): readonly Finding[] {
  const codes: readonly FindingCode[] = [
    `from.${found.from}`,
    `dkim.${found.dkim}`,
    `dmarc.${found.dmarc}`,
    found.plusAddress ? 'plus.works' : 'plus.missing',
    found.returnPathKept ? 'return-path.kept' : 'return-path.changed',
    found.dsn ? 'reports.taken' : 'reports.missing',
    found.messageIdKept ? 'message-id.kept' : 'message-id.changed',
    found.listHeadersKept ? 'list-fields.kept' : 'list-fields.lost',
  ];
  return codes.map((code) => ({ code, weight: weights[code] }));
}

const rank: Readonly<Record<Weight, number>> = { good: 0, open: 0, note: 1, harm: 2 };

/** What is worse than the time before. That nothing is said any more is not worse. */
export function worseThan(before: Capabilities, now: Capabilities): readonly FindingCode[] {
  const former = findingsOf(before);
  return findingsOf(now).flatMap(({ code, weight }, index) =>
    rank[weight] > rank[former[index]?.weight ?? 'harm'] ? [code] : [],
  );
}
