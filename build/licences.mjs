import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Every part of others that a package of the program holds, sorted by name: what runs beside it in node_modules, and
 * what its window's sources import and the bundler puts into them. Throws an error that names each part without a
 * text; those that come without one have it in `build/licences`.
 */
export function shippedParts(root) {
  const found = new Map();
  const waiting = [...ownDependencies(root), ...importedBy(join(root, 'renderer'))].map((name) => ({
    name,
    from: root,
  }));
  for (const { name, from } of waiting) {
    const folder = findPackage(root, from, name);
    // What is optional and not installed is not shipped; types leave nothing behind.
    if (folder === null || found.has(folder) || name.startsWith('@types/')) continue;
    const about = readJson(join(folder, 'package.json'));
    found.set(folder, { name: about.name, version: about.version, licence: licenceOf(about), folder });
    for (const next of neededBy(about)) waiting.push({ name: next, from: folder });
  }
  return withTexts(root, [...found.values()]);
}

/** A plugin for the bundler that stops the build when a bundle holds a part which the licences do not name. */
export function licencesComplete(parts) {
  const named = new Set(parts.map(({ name }) => name));
  return {
    name: 'licences-complete',
    generateBundle(_options, bundle) {
      for (const name of bundledParts(bundle)) {
        if (!named.has(name)) this.error(`${name} is bundled, and the licences do not name it`);
      }
    },
  };
}

/** The names of the packages whose modules a bundle holds. */
export function bundledParts(bundle) {
  const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const names = modules.map((id) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]);
  return new Set(names.filter((name) => name !== undefined).map((name) => name.replace('\\', '/')));
}

function ownDependencies(root) {
  return Object.keys(readJson(join(root, 'package.json')).dependencies);
}

/** The packages that the sources in a folder import by name, from scripts and from styles. */
function importedBy(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(tsx?|css)$/.test(name));
  const names = files.flatMap((file) =>
    [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import) '((?:@[\w.-]+\/)?[a-z][\w.-]*)/g),
    ].map(([, name]) => name),
  );
  return new Set(names);
}

/** What a package asks for to run: its own dependencies, and those its user has to bring. */
function neededBy(about) {
  const brought = Object.keys(about.peerDependencies ?? {});
  return [
    ...Object.keys(about.dependencies ?? {}),
    ...brought.filter((name) => about.peerDependenciesMeta?.[name]?.optional !== true),
  ];
}

/** Where Node finds a package when a file in `from` asks for it; never above the project. */
function findPackage(root, from, name) {
  for (let folder = from; folder.length >= root.length; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', ...name.split('/'));
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return null;
}

function withTexts(root, parts) {
  const once = new Map();
  const without = [];
  for (const { folder, ...part } of parts) {
    const byHand = join(root, 'build', 'licences', `${part.name.replace('/', '__')}.txt`);
    const files = textsIn(folder);
    const text = (files.length === 0 && existsSync(byHand) ? [byHand] : files)
      .map((file) =>
        readFileSync(file, 'utf8')
          .replace(/^\s*\n/, '')
          .trimEnd(),
      )
      .join('\n\n');
    if (text === '') without.push(`${part.name} ${part.version} (${part.licence})`);
    once.set(`${part.name}@${part.version}`, { ...part, text });
  }
  if (without.length > 0) {
    throw new Error(`No licence text for ${without.join(', ')}: put it into build/licences`);
  }
  return [...once.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Licence and notice: Apache 2.0, 4(d) wants the second to go along. */
function textsIn(folder) {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(name))
    .map((name) => join(folder, name));
}

function licenceOf(about) {
  return about.license?.type ?? about.license ?? '';
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
