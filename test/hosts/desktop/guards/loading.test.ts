import { expect, test } from 'vitest';
import { quietSwitches } from '#electron/hosts/desktop/guards/quiet-switches.ts';
import { lockSession } from '#electron/hosts/desktop/guards/session.ts';
import { FakeSession } from './fake-session.ts';
import { foreignAddresses } from './foreign-addresses.ts';

const session = lockSession(new FakeSession(), { developing: false });
const types = [
  'mainFrame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xhr',
  'ping',
  'cspReport',
  'media',
];

test('E01 nothing is loaded from anywhere but the program itself, whatever asks for it', () => {
  for (const url of foreignAddresses.filter((each) => !each.startsWith('data:'))) {
    for (const resourceType of [...types, 'webSocket', 'other', 'subFrame']) {
      expect(session.loads({ url, resourceType }), `${resourceType} ${url}`).toBe(false);
    }
  }
  for (const resourceType of types) {
    expect(session.loads({ url: 'app://rundpost/index.js', resourceType })).toBe(true);
  }
  expect(session.loads({ url: 'data:text/html,x', resourceType: 'mainFrame' })).toBe(false);
});

test('E18 the mail frame is given nothing of the program, nor another mail', () => {
  for (const initiatorOrigin of ['null', 'app://mail']) {
    for (const url of [
      'app://rundpost/index.html',
      'app://rundpost/index.js',
      'app://mail/sent/2',
      'blob:app://rundpost/1',
    ]) {
      for (const resourceType of [...types.slice(1), 'subFrame']) {
        expect(session.loads({ url, resourceType, initiatorOrigin }), `${resourceType} ${url}`).toBe(false);
      }
    }
    expect(session.loads({ url: 'data:image/png;base64,', resourceType: 'image', initiatorOrigin })).toBe(
      true,
    );
  }
  const initiatorOrigin = 'app://rundpost';
  expect(session.loads({ url: 'app://mail/sent/1', resourceType: 'subFrame', initiatorOrigin })).toBe(true);
});

test('E01 the tools for inspection are loaded from the sources only', () => {
  const tools = {
    url: 'devtools://devtools/bundled/x.js',
    resourceType: 'script',
    initiatorOrigin: 'devtools://devtools',
  };
  expect(session.loads(tools)).toBe(false);
  expect(lockSession(new FakeSession(), { developing: true }).loads(tools)).toBe(true);
});

test('E01 Chromium itself asks nobody: every name it looks up is unknown, and what would ask by itself is off', () => {
  const switches = new Map(quietSwitches.map(([name, value]) => [name, value ?? '']));
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  for (const name of [
    'no-proxy-server',
    'disable-quic',
    'disable-component-update',
    'disable-domain-reliability',
    'dns-prefetch-disable',
    'no-pings',
    'disable-background-networking',
  ]) {
    expect(switches.has(name), name).toBe(true);
  }
});
