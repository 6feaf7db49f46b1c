import { accessSync, constants, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from './pack.ts';

const folder = join(root, '.github', 'workflows');
const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number(),
      permissions: z.undefined().optional(),
      needs: z.string().optional(),
      steps: z.array(step),
    }),
  ),
});
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const parsed = files.map(({ name, text }) => ({ name, ...workflow.parse(parse(text)) }));
const steps = parsed.flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps));

test('a workflow may read the sources and nothing else, and no step keeps the right to push', () => {
  expect(parsed).not.toHaveLength(0);
  for (const { permissions } of parsed) expect(permissions).toEqual({ contents: 'read' });
  for (const { uses, with: given } of steps) {
    if (uses?.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
  }
});

test('every foreign action is pinned to one commit, with its version beside it', () => {
  const used = files.flatMap(({ text }) => [...text.matchAll(/uses: (.+)$/gm)].map(([, action]) => action));
  expect(used).not.toHaveLength(0);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('every command it runs is a script that exists', () => {
  const commands = steps.flatMap(({ run }) => (run === undefined ? [] : run.split(/\s*&&\s*/)));
  expect(commands).toEqual(expect.arrayContaining(['npm ci', 'npm test', 'npm run package', '.ci/run']));
  for (const command of commands) {
    const script = /^npm (?:run )?(\w+)$/.exec(command)?.[1];
    if (command === '.ci/run') accessSync(join(root, command), constants.X_OK);
    else if (command.startsWith('sudo apt-get ')) continue;
    else expect(['ci', ...Object.keys(scripts)], command).toContain(script);
  }
});

test('secrets reach the one step that signs, and none is written into a command', () => {
  for (const { run, env } of steps) {
    if (env !== undefined) expect(run).toBe('npm run package');
    expect(run ?? '').not.toContain('${{');
  }
});

test('a job waits only for one that is there', () => {
  for (const { jobs } of parsed) {
    for (const { needs } of Object.values(jobs))
      if (needs !== undefined) expect(Object.keys(jobs)).toContain(needs);
  }
});
