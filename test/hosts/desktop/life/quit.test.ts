import { expect, test, vi } from 'vitest';
import type { Circumstances, QuitAnswer } from '#electron/hosts/desktop/life/quit-choice.ts';
import { answersInOrder, whenClosed } from '#electron/hosts/desktop/life/quit-choice.ts';
import { ProgramEnd } from '#electron/hosts/desktop/life/quit.ts';

type Now = Omit<Circumstances, 'inBackground'>;

/** A program on Linux that sends, where a person answers as told; time passes when the test says. */
function program(start: Partial<Now> = {}, answers: readonly QuitAnswer[] = []) {
  const deeds: string[] = [];
  const waits: (() => void)[] = [];
  const given = [...answers];
  let now: Now = { platform: 'linux', isSending: true, isWantedHidden: false, ...start };
  const does = (deed: string) => () => {
    deeds.push(deed);
    return Promise.resolve();
  };
  const end = new ProgramEnd({
    circumstances: () => now,
    ask: () => {
      deeds.push('ask');
      return Promise.resolve(given.shift() ?? 'cancel');
    },
    hide: () => void deeds.push('hide'),
    pause: does('pause'),
    close: does('close'),
    exit: () => void deeds.push('exit'),
    wait: () => new Promise((resolve) => void waits.push(() => resolve())),
  });
  const becomes = (next: Partial<Now>) => {
    now = { ...now, ...next };
  };
  const timePasses = () => {
    for (const wait of waits.splice(0)) wait();
  };
  return { end, deeds, becomes, timePasses };
}

test('while it sends, closing asks once; cancelled, everything stays as it is', async () => {
  const { end, deeds } = program();
  await Promise.all([end.closeWindow(), end.closeWindow(), end.quit()]);
  expect(deeds).toEqual(['ask']);
  expect(end.isOver).toBe(false);
});

test('paused and quit, sending stands still before the store is closed and the program ends', async () => {
  const { end, deeds } = program({}, ['pause']);
  await end.closeWindow();
  expect(deeds).toEqual(['ask', 'pause', 'close', 'exit']);
  expect(end.isOver).toBe(true);
});

test('in the background it hides; closed again it hides without asking, and quitting asks', async () => {
  const { end, deeds } = program({}, ['background']);
  await end.closeWindow();
  end.opened();
  await end.closeWindow();
  await end.quit();
  expect(deeds).toEqual(['ask', 'hide', 'hide', 'ask']);
});

test('when the work in the background is done and nobody looked, it ends after its last word', async () => {
  const { end, deeds, becomes, timePasses } = program({}, ['background']);
  await end.closeWindow();
  becomes({ isSending: false });
  void end.changed(true);
  await Promise.resolve();
  expect(deeds).toEqual(['ask', 'hide']);
  timePasses();
  await vi.waitFor(() => expect(deeds).toEqual(['ask', 'hide', 'close', 'exit']));
});

test('opened before that, it stays; and the next mailing is asked about again', async () => {
  const { end, deeds, becomes, timePasses } = program({}, ['background']);
  await end.closeWindow();
  becomes({ isSending: false });
  const ending = end.changed(true);
  end.opened();
  timePasses();
  await ending;
  becomes({ isSending: true });
  await end.closeWindow();
  expect(deeds).toEqual(['ask', 'hide', 'ask']);
});

test('with nothing being sent closing quits, but for a program that is wanted hidden, and on a Mac', async () => {
  const closed = async (now: Partial<Now>) => {
    const { end, deeds } = program({ isSending: false, ...now });
    await end.closeWindow();
    return deeds;
  };
  expect(await closed({})).toEqual(['close', 'exit']);
  expect(await closed({ isWantedHidden: true })).toEqual(['hide']);
  expect(await closed({ platform: 'darwin' })).toEqual(['hide']);
});

test('on a Mac closing never asks, and the program stays in the Dock when its work is done', async () => {
  const { end, deeds, becomes, timePasses } = program({ platform: 'darwin' });
  await end.closeWindow();
  becomes({ isSending: false });
  await end.changed(true);
  timePasses();
  expect(deeds).toEqual(['hide']);
});

test('the system asks nobody: whatever is being sent, the store is closed and the program ends, once', async () => {
  const { end, deeds } = program();
  await Promise.all([end.end(), end.end()]);
  expect(deeds).toEqual(['close', 'exit']);
});

test('a store that takes too long to close holds up no shutdown', async () => {
  const { deeds, timePasses } = program();
  const end = new ProgramEnd({
    circumstances: () => ({ platform: 'linux', isSending: true, isWantedHidden: false }),
    ask: () => Promise.resolve('cancel'),
    hide: () => undefined,
    pause: () => Promise.resolve(),
    close: () => new Promise(() => undefined),
    exit: () => void deeds.push('exit'),
    wait: () => Promise.resolve(),
  });
  await end.end();
  timePasses();
  expect(deeds).toEqual(['exit']);
});

test('the answers stand in the order of the system', () => {
  expect(answersInOrder('win32')).toEqual(['background', 'pause', 'cancel']);
  expect(answersInOrder('linux')).toEqual(['cancel', 'pause', 'background']);
  expect(whenClosed({ platform: 'win32', isSending: true, inBackground: false, isWantedHidden: true })).toBe(
    'ask',
  );
});
