import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { z } from 'zod';
import { licencesComplete, shippedParts } from './build/licences.mjs';

/** Both hosts, and the workers that `engine.ts` starts from beside them. Packages stay in node_modules. */
const main = {
  desktop: 'electron/hosts/desktop/main.ts',
  browser: 'electron/hosts/browser/main.ts',
  'derive-key-worker': 'electron/store/keys/derive-key-worker.ts',
  'passphrase-strength-worker': 'electron/store/keys/passphrase-strength-worker.ts',
  'read-letter-worker': 'electron/mail/parse/read-letter-worker.ts',
  'read-csv-worker': 'electron/addressbook/csv/read-csv-worker.ts',
};

const program = z
  .object({ version: z.string(), license: z.string() })
  .parse(JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')));

const parts = shippedParts(import.meta.dirname);

/**
 * React Aria empties the log in which it tells screen readers of a changed day by `innerHTML`, which the policy of the
 * window forbids for good reason. The same without it; the build stops when a new version says it otherwise.
 */
const emptyWithoutHtml = {
  name: 'empty-without-html',
  transform(code: string, id: string) {
    if (!/dist[\\/]private[\\/]live-announcer[\\/]LiveAnnouncer\.[cm]?js/.test(id)) return null;
    const emptied = code.replaceAll(".innerHTML = ''", '.replaceChildren()');
    if (emptied === code || emptied.includes('innerHTML'))
      throw new Error(`${id} is written in another way now`);
    return { code: emptied, map: null };
  },
};

export default defineConfig({
  main: {
    plugins: [licencesComplete(parts)],
    build: {
      outDir: 'out/main',
      target: 'node20.19',
      rollupOptions: {
        input: main,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { desktop: 'electron/hosts/desktop/preload.ts' },
        // A sandboxed preload is no ES module, and the package is: so CommonJS by its ending.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), emptyWithoutHtml, licencesComplete(parts)],
    define: {
      RUNDPOST_VERSION: JSON.stringify(program.version),
      RUNDPOST_LICENCE: JSON.stringify(program.license),
      RUNDPOST_PARTS: JSON.stringify(parts),
    },
    build: {
      outDir: 'out/renderer',
      // Left to itself electron-vite ships the window's code unminified.
      minify: true,
      chunkSizeWarningLimit: 2000,
      // The policy of the window allows no inlined fonts or pictures from scripts' hands, and small files cost nothing here.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
