import { describe, expect, it } from 'vitest';
import { faultOf, FaultError } from '#renderer/client/fault-error.ts';
import { isEvent, isReply } from '#renderer/client/wire.ts';
import { systemLanguage } from '#renderer/client/words.ts';

describe('what arrives over the wire', () => {
  it('is a reply only with its mark', () => {
    expect(isReply({ ok: true, value: 1 })).toBe(true);
    for (const other of [null, undefined, 'ok', {}, { ok: 'yes' }, []]) expect(isReply(other)).toBe(false);
  });

  it('is an event only with topic and ids', () => {
    expect(isEvent({ topic: 'jobs', ids: [] })).toBe(true);
    for (const other of [null, {}, { topic: 'jobs' }, { topic: 1, ids: [] }])
      expect(isEvent(other)).toBe(false);
  });

  it('is a command of the menu only with a name the program knows', () => {
    expect(isEvent({ command: 'new-mailing' })).toBe(true);
    for (const command of ['toString', 'anything', 7, null]) expect(isEvent({ command })).toBe(false);
  });

  it('asks for a mailing only by a row’s id', () => {
    expect(isEvent({ mailing: 7 })).toBe(true);
    for (const mailing of ['7', 0, -1, 1.5, null, Infinity]) expect(isEvent({ mailing })).toBe(false);
  });

  it('tells a refusal from a mistake of our own', () => {
    expect(faultOf(new FaultError({ code: 'undo.nothing', params: {} })).code).toBe('undo.nothing');
    expect(faultOf(new TypeError('x')).code).toBe('unexpected');
  });
});

describe('the language of the system', () => {
  it('is the first that Rundpost speaks, else English', () => {
    expect(systemLanguage(['fr-FR', 'de-AT', 'en-GB'])).toBe('de');
    expect(systemLanguage(['fr-FR'])).toBe('en');
    expect(systemLanguage([])).toBe('en');
  });
});
