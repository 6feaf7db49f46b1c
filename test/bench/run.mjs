import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { cpus, platform, release, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../build/build.mjs';
import { isOutdated } from '../../build/outdated.mjs';
import { resultsPage, table } from './results.mjs';

/**
 * `npm run bench -- main [--json FILE] [--rounds N] [--results]`: measures, prints a table, writes every figure with its
 * raw samples and those of what it is compared with to FILE, and with --results the page test/bench/RESULTS.md.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    results: { type: 'boolean', default: false },
  },
});

async function bench() {
  const [name = 'main'] = positionals;
  if (isOutdated(root) && (await build(root)) !== 0) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'rundpost-bench-'));
  try {
    const file = join(folder, 'figures.json');
    const code = await run(name, { RUNDPOST_BENCH_FILE: file, RUNDPOST_BENCH_ROUNDS: values.rounds });
    if (code !== 0) return code;
    const figures = JSON.parse(readFileSync(file, 'utf8'));
    console.log(table(figures));
    if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify(figures, null, 2)}\n`);
    if (values.results)
      writeFileSync(join(root, 'test', 'bench', 'RESULTS.md'), resultsPage(figures, here()));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function here() {
  const processors = cpus();
  return {
    day: new Date().toISOString().slice(0, 10),
    machine: `${platform()} ${release()}, ${processors.length} x ${processors[0]?.model.trim() || 'unknown processor'}`,
    node: process.version,
    rounds: Number(values.rounds),
  };
}

function run(name, environment) {
  const tool = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = join(root, 'test', 'bench', 'vitest.config.ts');
  return new Promise((settle) => {
    const child = spawn(process.execPath, [tool, 'run', '--config', config, `test/bench/${name}.bench.ts`], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.once('error', () => settle(1));
    child.once('exit', (code) => settle(code ?? 1));
  });
}

process.exitCode = await bench();
