import { expect, test } from 'vitest';
import { refusedAtStart } from '#electron/hosts/desktop/guards/arguments.ts';

const start = (words: readonly string[], more: Partial<Parameters<typeof refusedAtStart>[0]> = {}) =>
  refusedAtStart({ words, environment: {}, platform: 'linux', isPackaged: true, ...more });

const letIn: readonly string[] = [
  '--inspect',
  '--inspect=0.0.0.0:9229',
  '--inspect-brk',
  '--inspect-wait',
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--remote-allow-origins=*',
  '--js-flags=--expose-gc',
  '--load-extension=/x',
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--single-process',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--ignore-certificate-errors',
  '--proxy-server=http://example.org',
  '--proxy-pac-url=http://example.org',
  '--host-rules=MAP * example.org',
  '--host-resolver-rules=MAP * example.org',
  '--user-data-dir=/x',
  '--renderer-cmd-prefix=xterm',
  '--gpu-launcher=x',
  '--utility-cmd-prefix=x',
  '--browser-subprocess-path=/x',
  '--log-net-log=/x',
  '--ssl-key-log-file=/x',
  '--enable-blink-features=X',
  '--enable-features=X',
  '--require',
  '-r',
  '-inspect',
  '--a-switch-of-next-year',
];

test('S01 a packaged Rundpost does not start with what lets others in or look on', () => {
  for (const word of letIn) {
    const name = word.split('=', 1)[0];
    expect(start([word]), word).toBe(name);
    expect(start(['/home/anna/Chor.csv', word]), word).toBe(name);
    expect(start(['--', word]), word).toBe(name);
  }
  expect(start([], { environment: { NODE_OPTIONS: '--require=/x' } })).toBe('NODE_OPTIONS');
  expect(start([], { environment: { ELECTRON_RUN_AS_NODE: '1' } })).toBe('ELECTRON_RUN_AS_NODE');
});

test('S01 it starts with files, with what screens need, and with what the system itself adds', () => {
  const files = ['/home/anna/Chor.csv', 'Chor.csv', './-x.csv', 'a--inspect.csv', '--'];
  expect(start(files)).toBeNull();
  expect(
    start(['--hidden', '--ozone-platform=wayland', '--force-device-scale-factor=2', '--lang=de']),
  ).toBeNull();
  expect(start(['-psn_0_12345'], { platform: 'darwin' })).toBeNull();
  expect(start(['C:\\Users\\anna\\Chor.csv'], { platform: 'win32' })).toBeNull();
  expect(start([], { environment: { NODE_OPTIONS: '', NODE_EXTRA_CA_CERTS: '/school.pem' } })).toBeNull();
});

test('S01 on Windows a slash leads a switch too, and no case hides it', () => {
  for (const word of ['/inspect', '/INSPECT=1', '--Inspect', '/Remote-Debugging-Port=1']) {
    expect(start([word], { platform: 'win32' }), word).not.toBeNull();
  }
  expect(start(['--HIDDEN'], { platform: 'win32' })).toBeNull();
  expect(start(['/inspect'], { platform: 'linux' })).toBeNull();
});

test('whoever runs the sources may inspect them, as Playwright does', () => {
  const words = ['--inspect=0', '--remote-debugging-port=0', '.'];
  expect(start(words, { isPackaged: false, environment: { NODE_OPTIONS: '-r x' } })).toBeNull();
});

test('the name of a switch is told, never what it was given', () => {
  expect(start(['--x=/home/anna/secret'])).toBe('--x');
  expect(start([`--${'x'.repeat(500)}`])?.length).toBe(60);
});
