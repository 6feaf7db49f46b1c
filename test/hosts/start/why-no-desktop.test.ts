import { expect, test } from 'vitest';
import { whyNotTried } from '../../../build/why-no-desktop.mjs';

const here = { platform: 'linux', isRoot: false, environment: { DISPLAY: ':0' }, hasArguments: false };

test('with a display, as an ordinary user and without arguments, Electron is tried', () => {
  expect(whyNotTried(here)).toBeNull();
  expect(whyNotTried({ ...here, environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull();
});

test('root, and a computer without a display, are told so before anything is fetched', () => {
  expect(whyNotTried({ ...here, isRoot: true })).toContain('root');
  expect(whyNotTried({ ...here, environment: {} })).toContain('no display');
  expect(whyNotTried({ ...here, environment: { DISPLAY: '' } })).toContain('no display');
});

test('other systems have a display of their own, and root is nobody there', () => {
  for (const platform of ['darwin', 'win32']) {
    expect(whyNotTried({ ...here, platform, isRoot: true, environment: {} })).toBeNull();
  }
});

test('the browser host can be asked for, and so can Electron in spite of arguments', () => {
  expect(whyNotTried({ ...here, environment: { ...here.environment, RUNDPOST_HOST: 'browser' } })).toContain(
    'says so',
  );
  expect(whyNotTried({ ...here, hasArguments: true })).toContain('arguments');
  const wanted = { ...here.environment, RUNDPOST_HOST: 'desktop' };
  expect(whyNotTried({ ...here, environment: wanted, hasArguments: true })).toBeNull();
});
