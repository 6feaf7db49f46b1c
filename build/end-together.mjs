const askingAgainEnds = process.platform !== 'win32';
const lookEveryMilliseconds = 500;

/**
 * Calls `end(signal)` when this process is asked to end, so that what it started ends with it; also when the npm that
 * started it is gone, for npm passes its own end to a shell at most, and the shell to nobody.
 */
export function endTogether(end) {
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));
  // On Windows Ctrl+C reaches every process of the console by itself, and passing it on would end them in no order.
  process.on('SIGINT', () => askingAgainEnds && end('SIGINT'));
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    end('SIGTERM');
  }, lookEveryMilliseconds);
  look.unref();
}
