import type { PowerMonitor } from 'electron';
import type { Engine } from '#electron/engine.ts';

/** Hands the computer's power events to the engine. */
export function followPower(monitor: PowerMonitor, engine: Pick<Engine, 'power'>): void {
  if (monitor.isOnBatteryPower()) engine.power('on-battery');
  monitor.on('suspend', () => engine.power('suspend'));
  monitor.on('resume', () => engine.power('resume'));
  monitor.on('on-battery', () => engine.power('on-battery'));
  monitor.on('on-ac', () => engine.power('on-ac'));
}

/** Calls back when the system itself wants the program to end: then nothing is asked. */
export function onSystemEnd(monitor: PowerMonitor, end: () => void): void {
  monitor.on('shutdown', (event?: { preventDefault(): void }) => {
    // It waits for us then, for a few seconds.
    event?.preventDefault();
    end();
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
}
