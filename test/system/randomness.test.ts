import { expect, test } from 'vitest';
import { systemRandomness } from '#electron/system/randomness.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('random bytes come in the length that was asked for, and none comes twice', () => {
  const seen = new Set<string>();
  for (const length of [16, 5, 4096, 16, 4095, 5000]) {
    for (let time = 0; time < 300; time += 1) {
      const bytes = systemRandomness.bytes(length);
      expect(bytes.length).toBe(length);
      if (length > 8) seen.add(hex(bytes.subarray(0, 16)));
    }
  }
  expect(seen.size).toBe(5 * 300);
});

test('random bytes that were handed out do not change when more are drawn', () => {
  const first = systemRandomness.bytes(16);
  const before = hex(first);
  for (let time = 0; time < 1000; time += 1) systemRandomness.bytes(16);
  expect(hex(first)).toBe(before);
});
