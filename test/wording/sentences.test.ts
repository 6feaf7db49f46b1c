import i18next from 'i18next';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, namespaces, resources } from '#wording/wording.ts';

type Sentences = Readonly<Record<string, string>>;

const sentences = namespaces.flatMap((group) => {
  const de: Sentences = resources.de[group] ?? {};
  const en: Sentences = resources.en[group] ?? {};
  return Object.keys({ ...de, ...en }).map((key) => ({ group, key, de: de[key] ?? '', en: en[key] ?? '' }));
});

const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{\{\s*([^},\s]+)/g)].map(([, name]) => name ?? ''))].toSorted();

const stem = (key: string) => key.replace(/_(one|other)$/, '');

/** All sources that may show a sentence. */
function sources(): string {
  const root = join(import.meta.dirname, '..', '..');
  return ['renderer', 'shared/wording']
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => readFileSync(join(root, room, name), 'utf8')),
    )
    .join('\n');
}

describe('every sentence', () => {
  it('stands in both languages', () => {
    for (const { group, key, de, en } of sentences) {
      expect(de.trim(), `de ${group}:${key}`).not.toBe('');
      expect(en.trim(), `en ${group}:${key}`).not.toBe('');
    }
  });

  it('is filled from the same parameters in both languages', () => {
    for (const { group, key, de, en } of sentences) {
      expect(placeholders(en), `${group}:${key}`).toEqual(placeholders(de));
    }
  });

  it('has a form for one and a form for several, or neither', () => {
    const keys = new Set(sentences.map(({ group, key }) => `${group}:${key}`));
    for (const key of keys) {
      if (/_(one|other)$/.test(key)) {
        expect(keys.has(`${stem(key)}_one`) && keys.has(`${stem(key)}_other`), key).toBe(true);
      }
    }
  });

  it('stays calm: no exclamation marks, no praise, no baby talk', () => {
    for (const { group, key, de, en } of sentences) {
      expect(`${de} ${en}`, `${group}:${key}`).not.toMatch(
        /!|(?<![\w-])(ups|hoppla|oops|super|prima|great|awesome)\b/i,
      );
    }
  });

  it('is used somewhere', () => {
    const text = sources();
    const stems = [...text.matchAll(/`([\w-]+:[\w.-]*)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const unused = sentences
      .map(({ group, key }) => `${group}:${stem(key)}`)
      .filter((key) => !text.includes(`'${key}'`) && !text.includes(`\`${key}\``))
      .filter((key) => !stems.some((prefix) => key.startsWith(prefix)));
    expect([...new Set(unused)]).toEqual([]);
  });
});

describe('i18next', () => {
  it('fills every sentence completely, in both languages, for none, one and several', async () => {
    const i18n = i18next.createInstance();
    await i18n.init({ lng: 'de', resources, ns: namespaces, keySeparator: false, fallbackLng: false });
    for (const language of languages) {
      const t = i18n.getFixedT(language);
      for (const { group, key } of sentences) {
        const forms = sentences.filter((each) => each.group === group && stem(each.key) === stem(key));
        const names = placeholders(forms.map(({ de }) => de).join());
        for (const count of [0, 1, 2148]) {
          const values = Object.fromEntries(names.map((name) => [name, 7]));
          const filled = t(`${group}:${stem(key)}`, { ...values, count });
          expect(filled, `${language} ${group}:${key}`).not.toMatch(/\{\{|\}\}/);
        }
      }
    }
  });
});
