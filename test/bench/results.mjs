/** The figures as a table of Markdown, which reads well in a terminal too. */
export function table(figures) {
  const rows = figures.map(({ name, value, unit, samples, meaning, against }) => [
    name,
    `${value} ${unit}`,
    `${Math.min(...samples)} to ${Math.max(...samples)}`,
    `${against.value} ${unit}`,
    `${meaning}; against ${against.name}`,
  ]);
  const all = [['figure', 'median', 'samples', 'against', 'what it is'], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(all[0]), rule, ...rows.map(line)].join('\n');
}

export function resultsPage(figures, { day, machine, node, rounds }) {
  return `# Measured

\`npm run bench -- main --results\` wrote this page on ${day}, on ${machine}, Node ${node}: ${rounds} interleaved rounds, medians.

${table(figures)}
`;
}
