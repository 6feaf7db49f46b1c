import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { mailPolicy, reactAriaStyles, windowPolicy } from '#electron/hosts/policy.ts';

const browser = windowPolicy({ connect: "'self'", frames: "'self'" });
const desktop = windowPolicy({ connect: "'none'", frames: 'app://mail' });

test('E07 the window runs and loads nothing from outside, nothing inline and nothing evaluated', () => {
  for (const policy of [browser, desktop]) {
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain("; script-src 'self'; ");
    expect(policy).not.toMatch(/unsafe-|https?:|\*|blob:/);
    for (const directive of ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(directive);
    }
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard");
  }
});

test('the hosts differ in what scripts may talk to and where mails are shown', () => {
  expect(browser).toContain("connect-src 'self'");
  expect(browser).toContain("frame-src 'self'");
  expect(desktop).toContain("connect-src 'none'");
  expect(desktop).toContain('frame-src app://mail');
});

test('a mail may style itself and show its own pictures, and nothing more', () => {
  expect(mailPolicy("'self'")).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  );
});

test('the allowed hashes are those of the style tags that the installed React Aria writes', () => {
  const home = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));
  const hashes = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].flatMap((part) => {
    const source = readFileSync(join(home, 'dist/private', part), 'utf8');
    return styleTexts(source).map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  });
  expect(hashes.toSorted()).toEqual(reactAriaStyles.toSorted());
});

/** The texts given to style tags, with the one constant that stands in them put in. */
function styleTexts(source: string): string[] {
  const attribute = /PRESSABLE_ATTRIBUTE = '([a-z-]+)'/.exec(source)?.[1] ?? '';
  return [...source.matchAll(/style\.textContent = `([^`]*)`\.trim\(\)/g)].map((match) =>
    (match[1] ?? '').replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim(),
  );
}
