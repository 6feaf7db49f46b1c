import { expect, test } from 'vitest';
import { meantAddress } from '#domain/bounces/meant-address.ts';

const nobody = () => new Map<string, number>();
const club = () => new Map([['seeblick.example.org', 5]]);

test.each([
  ['lea@gmial.com', 'no-such-domain', 'lea@gmail.com'],
  ['lea@gmial.com', 'no-such-mailbox', 'lea@gmail.com'],
  ['lea@gmial.com', 'mailbox-full', null],
  ['lea@gmail.com', 'no-such-mailbox', null],
  ['lea@seeblik.example.org', 'no-such-domain', null],
] as const)('%s that fails as %s was meant to be %s', (address, reason, meant) => {
  expect(meantAddress(address, reason, nobody)).toBe(meant);
});

test('a domain that people here have is meant where a slip in it does not exist', () => {
  expect(meantAddress('lea@seeblik.example.org', 'no-such-domain', club)).toBe('lea@seeblick.example.org');
  expect(meantAddress('lea@seeblik.example.org', 'no-such-mailbox', club)).toBeNull();
});
