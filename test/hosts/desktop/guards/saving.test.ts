import { expect, test } from 'vitest';
import type { SaveQuestion } from '#electron/hosts/desktop/guards/downloads.ts';
import { guardDownloads } from '#electron/hosts/desktop/guards/downloads.ts';
import { safeFileName } from '#electron/hosts/desktop/guards/safe-file-name.ts';
import { FakeEvent, FakeSession } from './fake-session.ts';

function download(url: string, name = 'Chor.csv', language: 'de' | 'en' = 'de') {
  const session = new FakeSession();
  const asked: SaveQuestion[] = [];
  const event = new FakeEvent();
  guardDownloads(session, () => language, { note: () => undefined });
  session.emit('will-download', event, {
    getURL: () => url,
    getFilename: () => name,
    setSaveDialogOptions: (options: SaveQuestion) => asked.push(options),
  });
  return { stopped: event.stopped, asked };
}

test('only what the window made itself is saved, and the system asks where', () => {
  const own = download('blob:app://rundpost/4711', '../../Chor.csv');
  expect(own.stopped).toBe(false);
  expect(own.asked).toMatchObject([{ title: 'Datei sichern', defaultPath: 'Chor.csv' }]);
  expect(download('blob:app://rundpost/4711', 'x.csv', 'en').asked).toMatchObject([{ title: 'Save file' }]);
  for (const url of [
    'https://example.org/x.csv',
    'blob:app://mail/1',
    'blob:https://example.org/1',
    'data:text/csv,x',
    'app://rundpost/x.csv',
    'file:///etc/passwd',
  ]) {
    expect(download(url), url).toEqual({ stopped: true, asked: [] });
  }
});

test('C06 a name that leads elsewhere, names a device or runs becomes a plain one', () => {
  const safe: Readonly<Record<string, string>> = {
    '../../x': 'x.txt',
    '..\\..\\x.csv': 'x.csv',
    'C:\\x': 'x.txt',
    'C:x.csv': 'C x.csv',
    '/etc/passwd': 'passwd.txt',
    CON: 'rundpost CON.txt',
    'con.csv': 'rundpost con.csv',
    'nul.tar.csv': 'rundpost nul.tar.csv',
    'COM1.json': 'rundpost COM1.json',
    NUL: 'rundpost NUL.txt',
    'a\0b.csv': 'a b.csv',
    'a\r\nb.csv': 'a b.csv',
    'liste\u202Evsc.exe': 'liste vsc.txt',
    'x.exe': 'x.txt',
    'x.csv.bat': 'x.csv.txt',
    'x.desktop': 'x.txt',
    '.bashrc': 'rundpost.txt',
    '..': 'rundpost.txt',
    '': 'rundpost.txt',
    ' . ': 'rundpost.txt',
    'a<b>:"|?*.csv': 'a b.csv',
    'Chor und Tänze.csv': 'Chor und Tänze.csv',
    'x.csv:hidden': 'x.csv hidden.txt',
    'x.csv. ': 'x.csv',
  };
  for (const [name, expected] of Object.entries(safe)) expect(safeFileName(name), name).toBe(expected);
  expect(safeFileName(`${'ä'.repeat(300)}.csv`)).toBe(`${'ä'.repeat(80)}.csv`);
  expect(safeFileName(safeFileName(`${'x.'.repeat(300)}csv`)).length).toBeLessThan(90);
});
