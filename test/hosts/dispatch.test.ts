import { describe, expect, test } from 'vitest';
import { Refusal } from '#electron/features/refuse.ts';
import { dispatcher } from '#electron/hosts/dispatch.ts';
import { FakeEngine } from './fake-engine.ts';

const secret = 'inge.albers@example.org';

describe('the one door', () => {
  test('a good call reaches its handler with the parsed input and comes back as a value', async () => {
    const engine = new FakeEngine({ 'recipients.groups': () => ['board'] });
    expect(await dispatcher(engine)('recipients.groups', {})).toEqual({ ok: true, value: ['board'] });
  });

  test('a call nobody declared is refused by name, also when it names an object’s own parts', async () => {
    const dispatch = dispatcher(new FakeEngine());
    expect(await dispatch('lists.burn', {})).toEqual({
      ok: false,
      fault: { code: 'call.unknown', params: { where: 'lists.burn' } },
    });
    for (const name of ['__proto__', 'constructor', 'toString', '', 7, null, undefined, {}, '<b>x</b>']) {
      expect(await dispatch(name, {})).toEqual({
        ok: false,
        fault: { code: 'call.unknown', params: { where: '' } },
      });
    }
  });

  test('wrong input is refused with the path of the wrong value and nothing of the value', async () => {
    const engine = new FakeEngine({ 'lists.set-state': () => null });
    const reply = await dispatcher(engine)('lists.set-state', {
      listId: 1,
      state: secret,
      cancelWaiting: false,
    });
    expect(reply).toEqual({ ok: false, fault: { code: 'call.bad-input', params: { where: 'state' } } });
    expect(JSON.stringify([reply, engine.notes])).not.toContain(secret);
  });

  test('keys that were not asked for are refused', async () => {
    const engine = new FakeEngine({ 'recipients.groups': () => [] });
    const dispatch = dispatcher(engine);
    const sly: unknown = JSON.parse('{"__proto__": {"admin": true}}');
    for (const input of [{ [secret]: 1 }, sly, null, 'text', [], 3]) {
      const reply = await dispatch('recipients.groups', input);
      expect(reply).toMatchObject({ ok: false, fault: { code: 'call.bad-input' } });
      expect(JSON.stringify(reply)).not.toContain(secret);
    }
  });

  test('input too big, too deep or too many-parted is refused before any schema looks at it', async () => {
    const dispatch = dispatcher(new FakeEngine({ 'recipients.groups': () => [] }));
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    for (const input of [
      { text: 'x'.repeat(10_000_000) },
      { deep },
      Array.from({ length: 200_000 }, () => 0),
    ]) {
      expect(await dispatch('recipients.groups', input)).toMatchObject({
        ok: false,
        fault: { code: 'call.bad-input', params: { where: 'recipients.groups' } },
      });
    }
  });

  test('a long list is turned away as a whole, not value by value', async () => {
    const ids = Array.from({ length: 200_000 }, (_, index) => index + 1);
    expect(
      await dispatcher(new FakeEngine())('recipients.remove', { chosen: { ids }, listId: null }),
    ).toMatchObject({
      // The schema would name the list in it.
      fault: { code: 'call.bad-input', params: { where: 'recipients.remove' } },
    });
  });

  test('5,000 people can be named one by one', async () => {
    const engine = new FakeEngine({ 'recipients.remove': () => 5_000 });
    const ids = Array.from({ length: 5_000 }, (_, index) => index + 1);
    const reply = await dispatcher(engine)('recipients.remove', { chosen: { ids }, listId: null });
    expect(reply).toEqual({ ok: true, value: 5_000 });
  });

  test('while locked only the calls meant for it are answered', async () => {
    const engine = new FakeEngine({
      'recipients.groups': () => ['board'],
      'settings.get': () => ({ language: 'de', theme: 'dark', letterKeys: false, autoLockMinutes: 15 }),
    });
    engine.open = false;
    const dispatch = dispatcher(engine);
    expect(await dispatch('recipients.groups', {})).toEqual({
      ok: false,
      fault: { code: 'store.locked', params: {} },
    });
    expect(await dispatch('settings.get', {})).toMatchObject({ ok: true });
  });

  test('a locked store says so before it looks at the input', async () => {
    const engine = new FakeEngine();
    engine.open = false;
    expect(await dispatcher(engine)('recipients.groups', { wrong: true })).toMatchObject({
      fault: { code: 'store.locked' },
    });
  });

  test('a refusal comes back as its fault, thrown at once or later', async () => {
    const refusal = new Refusal({ code: 'gone', params: { noun: 'list' } });
    const engine = new FakeEngine({
      'lists.set-state': () => {
        throw refusal;
      },
      'recipients.groups': () => Promise.reject(refusal),
    });
    const dispatch = dispatcher(engine);
    const gone = { ok: false, fault: { code: 'gone', params: { noun: 'list' } } };
    expect(await dispatch('lists.set-state', { listId: 1, state: 'dormant', cancelWaiting: false })).toEqual(
      gone,
    );
    expect(await dispatch('recipients.groups', {})).toEqual(gone);
    expect(engine.notes).toEqual([]);
  });

  test('anything else is unexpected: an id for the window, kind and place for the log, the message for nobody', async () => {
    const engine = new FakeEngine({
      'recipients.groups': () => {
        throw new TypeError(`no such person: ${secret}\n    at the end of ${secret}`);
      },
    });
    const reply = await dispatcher(engine)('recipients.groups', {});
    expect(reply).toMatchObject({ ok: false, fault: { code: 'unexpected' } });
    expect(engine.notes).toHaveLength(1);
    const [note] = engine.notes;
    expect(note).toMatchObject({
      event: 'unexpected',
      details: { call: 'recipients.groups', kind: 'TypeError' },
    });
    expect(reply).toMatchObject({ fault: { params: { logId: note?.details.logId } } });
    expect(note?.details.at).toContain('dispatch.test.ts');
    expect(JSON.stringify([reply, engine.notes])).not.toContain(secret);
    expect(JSON.stringify(reply)).not.toMatch(/at |\.ts/);
  });

  test('what is thrown without being an error is unexpected too', async () => {
    const engine = new FakeEngine({ 'recipients.groups': () => Promise.reject(new Refused()) });
    expect(await dispatcher(engine)('recipients.groups', {})).toMatchObject({
      fault: { code: 'unexpected' },
    });
  });

  test('a lock that cannot be asked is unexpected, and still no rejection', async () => {
    const engine = new FakeEngine();
    engine.isOpen = () => {
      throw new Error('broken');
    };
    expect(await dispatcher(engine)('recipients.groups', {})).toMatchObject({
      fault: { code: 'unexpected' },
    });
  });
});

/** Looks like a refusal, but is none of ours. */
class Refused extends Error {
  readonly fault = { code: 'gone', params: {} };
}
