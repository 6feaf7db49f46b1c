import { expect, test } from 'vitest';
import { lockSession } from '#electron/hosts/desktop/session.ts';
import { FakeEvent, FakeSession } from './fake-session.ts';

const locked = () => lockSession(new FakeSession(), { developing: false });

/** All that Electron 45 knows by name. */
const permissions =
  'ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read clipboard-sanitized-write deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts local-network local-network-access loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal payment-handler periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial smart-card speaker-selection storage-access system-wake-lock top-level-storage-access usb vr web-app-installation web-printing window-management unknown'.split(
    ' ',
  );

test('E05 every permission is denied, asked for or looked up, but that a button of ours may copy text', () => {
  const session = locked();
  for (const permission of permissions) {
    const copying = permission === 'clipboard-sanitized-write';
    expect(session.grants(permission, 'app://rundpost/'), permission).toEqual([copying, copying]);
    expect(session.grants(permission, 'app://rundpost/', false), permission).toEqual([false, false]);
    for (const other of [
      'app://mail/sent/1',
      'https://example.org/',
      'app://rundpost.example.org/',
      'null',
    ]) {
      expect(session.grants(permission, other), `${permission} ${other}`).toEqual([false, false]);
    }
  }
});

test('E05 no device is given: none known before, none chosen, none paired, and no screen', () => {
  const session = locked();
  expect([session.givesDevice(), session.pairs(), session.givesScreen()]).toEqual([false, false, false]);
  for (const name of ['select-usb-device', 'select-hid-device', 'select-serial-port']) {
    const event = new FakeEvent();
    const chosen: unknown[] = [];
    const choose = (id?: string) => chosen.push(id ?? '');
    session.emit(name, event, {}, name === 'select-serial-port' ? {} : choose, choose);
    expect([event.stopped, chosen], name).toEqual([true, ['']]);
  }
});

test('E05 the spell-checker is off rather than fetching dictionaries', () => {
  expect(locked().spellChecks).toBe(false);
});
