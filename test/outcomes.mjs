/**
 * The outcome of every test in a report of vitest. A file that could not be loaded, a missing report, and a run that
 * failed without a failed test count as one failure each.
 */
export function outcomesIn(report, exitCode, run) {
  if (report === null) return [failure(`${run}: vitest left no report`)];
  const outcomes = report.testResults.flatMap((file) =>
    file.assertionResults.length === 0 && file.status === 'failed'
      ? [failure(`${file.name}: ${firstLine(file.message)}`)]
      : file.assertionResults.map(outcomeOf),
  );
  const failed = outcomes.some(({ state }) => state === 'failed');
  if (exitCode !== 0 && !failed) outcomes.push(failure(`${run}: ended with exit code ${exitCode}`));
  return outcomes;
}

function outcomeOf(result) {
  const state = result.status === 'passed' || result.status === 'failed' ? result.status : 'skipped';
  return {
    name: result.fullName.trim(),
    state,
    seconds: (result.duration ?? 0) / 1000,
    reason: result.meta?.reason ?? '',
    host: result.meta?.host ?? '',
    // What vitest keeps of the tries before: a test that passed has errors only if it was told once more.
    before: firstLine(result.failureMessages?.[0]),
  };
}

function failure(name) {
  return { name, state: 'failed', seconds: 0, reason: '', host: '', before: '' };
}

function firstLine(text) {
  return String(text ?? '').split('\n', 1)[0];
}

/** What stands above the last line, and its two numbers. */
export function summary({ built, rooms, journeys, host, complete }) {
  const all = [...rooms, ...journeys];
  const count = (state) => all.filter((outcome) => outcome.state === state).length;
  const skipped = all.filter(({ state }) => state === 'skipped');
  const lines = ['', 'Journeys', ...journeys.map((journey) => journeyLine(journey, host))];
  if (!built) lines.push('  failed: the program could not be built, so no journey ran');
  if (skipped.length > 0) {
    lines.push('', complete ? 'Skipped, which counts as failed here' : 'Skipped');
    lines.push(...skipped.map(({ name, reason }) => `  ${name}: ${reason || 'no reason given'}`));
  }
  const again = all.filter(({ state, before }) => state === 'passed' && before !== '');
  if (again.length > 0) lines.push('', 'Passed only when told once more');
  lines.push(...again.map(({ name, before }) => `  ${name}: ${before}`));
  const failures = all.filter(({ state }) => state === 'failed');
  if (failures.length > 0) lines.push('', 'Failed', ...failures.map(({ name }) => `  ${name}`));
  const failed = count('failed') + (built ? 0 : 1) + (complete ? skipped.length : 0);
  return { lines: [...lines, ''], passed: count('passed'), failed };
}

function journeyLine({ name, state, seconds, host: toldOn }, host) {
  return `  ${state.padEnd(7)}  ${(toldOn || host).padEnd(8)}  ${seconds.toFixed(1).padStart(6)} s  ${name}`;
}
