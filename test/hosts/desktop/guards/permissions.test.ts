import { expect, test } from 'vitest';
import { lockSession } from '#electron/hosts/desktop/guards/session.ts';
import { electronPermissions } from './electron-permissions.ts';
import { FakeEvent, FakeSession } from './fake-session.ts';

const locked = () => lockSession(new FakeSession(), { developing: false });

test('E05 every permission is denied, asked for or looked up, but that a button of ours may copy text', () => {
  const session = locked();
  for (const permission of electronPermissions) {
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
