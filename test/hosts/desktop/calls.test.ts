import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Reply } from '#contract/faults.ts';
import type { Ipc, Joinable } from '#electron/hosts/desktop/ipc.ts';
import { joinWindow } from '#electron/hosts/desktop/ipc.ts';
import { FakeEngine } from '../fake-engine.ts';
import { filesWith } from '../../security/read-sources.ts';

type Answer = Parameters<Ipc['handle']>[1];

/** Electron's IPC with one window on it. */
class FakeWindow extends EventEmitter implements Ipc, Joinable {
  readonly mainFrame = { url: 'app://rundpost/#/recipients' };
  readonly channels = new Map<string, Answer>();
  readonly sent: unknown[] = [];
  destroyed = false;

  handle(channel: string, answer: Answer): void {
    this.channels.set(channel, answer);
  }
  removeHandler(channel: string): void {
    this.channels.delete(channel);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  send(channel: string, event: unknown): void {
    this.sent.push([channel, event]);
  }
  /** A call as it arrives: from the window's own page unless said otherwise. */
  call(name: unknown, input: unknown, from: Partial<Parameters<Answer>[0]> = {}): Promise<Reply<unknown>> {
    const answer = this.channels.get('call');
    if (answer === undefined) throw new Error('nobody answers calls');
    return answer({ sender: this, senderFrame: this.mainFrame, ...from }, name, input);
  }
}

function joined() {
  const asked: unknown[] = [];
  const engine = new FakeEngine({
    'recipients.groups': (input) => {
      asked.push(input);
      return ['board'];
    },
  });
  const window = new FakeWindow();
  joinWindow(window, window, engine);
  return { engine, window, asked };
}

test('E17 only the window’s own page is heard: no frame in it, no other page, no other contents, nobody once it is gone', async () => {
  const { engine, window, asked } = joined();
  const strangers: readonly Partial<Parameters<Answer>[0]>[] = [
    { senderFrame: null },
    { senderFrame: { url: 'app://mail/sent/1' } },
    { senderFrame: { url: 'app://rundpost/' } },
    { senderFrame: { url: 'https://example.org/' } },
    { sender: {} },
  ];
  for (const from of strangers) {
    expect(await window.call('recipients.groups', {}, from)).toMatchObject({
      fault: { code: 'call.unknown' },
    });
  }
  for (const url of [
    'https://example.org/',
    'app://mail/1',
    'app://rundpost.example.org/',
    'about:blank',
    '',
  ]) {
    window.mainFrame.url = url;
    expect(await window.call('recipients.groups', {}), url).toMatchObject({ ok: false });
  }
  window.mainFrame.url = 'app://rundpost/';
  window.destroyed = true;
  expect(await window.call('recipients.groups', {})).toMatchObject({ ok: false });
  expect(asked).toEqual([]);
  expect(engine.notes).toEqual(
    Array.from({ length: 11 }, () => ({ event: 'turned-away', details: { from: 'frame' } })),
  );
  window.destroyed = false;
  expect(await window.call('recipients.groups', {})).toEqual({ ok: true, value: ['board'] });
});

test('E17 wrong names, wrong types, kinds that JSON has not, foreign keys and 10 MB are refused and noted, without their values', async () => {
  const { engine, window, asked } = joined();
  const sly: unknown = JSON.parse(
    '{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}',
  );
  const secret = 'inge.albers@example.org';
  // Structured clone carries more kinds than JSON does.
  const cloned = [new Map([[secret, 1]]), new Set([secret]), new Date(0), new Uint8Array(4)];
  const inputs: readonly unknown[] = [
    ...cloned,
    sly,
    secret,
    [secret],
    { [secret]: 1 },
    7,
    null,
    { text: 'x'.repeat(10_000_000) },
  ];
  for (const input of inputs) {
    expect(await window.call('recipients.groups', input)).toMatchObject({
      fault: { code: 'call.bad-input' },
    });
  }
  for (const name of ['__proto__', 'constructor', secret, {}, 'x'.repeat(10_000_000)]) {
    expect(await window.call(name, {})).toMatchObject({
      fault: { code: 'call.unknown', params: { where: '' } },
    });
  }
  expect(asked).toEqual([]);
  expect(Reflect.get({}, 'admin')).toBeUndefined();
  expect(new Set(engine.notes.map(({ event }) => event))).toEqual(new Set(['call-refused']));
  const because = ['shape', 'shape', 'shape', 'shape', ...Array.from({ length: 6 }, () => 'input'), 'shape'];
  expect(engine.notes.map(({ details }) => details.because)).toEqual([
    ...because,
    ...Array.from({ length: 5 }, () => 'name'),
  ]);
  expect(JSON.stringify(engine.notes)).not.toContain('albers');
});

test('E17 there is one channel for calls, gone with the window, and nothing else listens (static)', () => {
  const { engine, window } = joined();
  expect([...window.channels.keys()]).toEqual(['call']);
  engine.tell({ topic: 'lists', ids: [3] });
  window.emit('destroyed');
  engine.tell({ topic: 'lists', ids: [4] });
  expect(window.channels.size).toBe(0);
  expect(window.sent).toHaveLength(1);
  expect(filesWith('electron', /ipcMain\.|ipcMain\)/)).toEqual([]);
  expect(filesWith('electron', /\bipcMain\b/)).toEqual(['electron/hosts/desktop/main.ts']);
});
