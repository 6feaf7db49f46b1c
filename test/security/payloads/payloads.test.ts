import { expect, test } from 'vitest';
import { onOneLine, payloads } from './payloads.ts';

test('there are more than 500 hostile texts, none of them twice, in every kind', () => {
  expect(payloads.length).toBeGreaterThan(500);
  expect(new Set(payloads.map(onOneLine)).size).toBeGreaterThan(500);
  const all = payloads.join('\n').toLowerCase();
  for (const kind of '<svg <math <iframe <template <style <base <object <embed <form <meta <link srcdoc @import url( dns-prefetch preload ping= javascript: cdata \\\\hit onerror= \u202e'.split(
    ' ',
  )) {
    expect(all, kind).toContain(kind);
  }
});
