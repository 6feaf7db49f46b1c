import { LoudEmitter, loudly } from './loud.ts';

class PowerMonitor extends LoudEmitter {
  onBatteryPower = false;
  idleSeconds = 0;

  constructor() {
    super('powerMonitor', [
      'suspend',
      'resume',
      'on-ac',
      'on-battery',
      'shutdown',
      'lock-screen',
      'unlock-screen',
      'user-did-become-active',
      'user-did-resign-active',
      'thermal-state-change',
      'speed-limit-change',
    ]);
  }

  isOnBatteryPower(): boolean {
    return this.onBatteryPower;
  }

  getSystemIdleTime(): number {
    return this.idleSeconds;
  }

  getSystemIdleState(threshold: number): string {
    return this.idleSeconds >= threshold ? 'idle' : 'active';
  }

  getCurrentThermalState(): string {
    return 'nominal';
  }
}

export const powerMonitor = new PowerMonitor();

const blockers = new Map<number, string>();
let last = 0;

/** What keeps the computer awake now. */
export function blockersNow(): readonly string[] {
  return [...blockers.values()];
}

export const powerSaveBlocker = loudly('powerSaveBlocker', {
  start: (type: string) => {
    last += 1;
    blockers.set(last, type);
    return last;
  },
  stop: (id: number) => blockers.delete(id),
  isStarted: (id: number) => blockers.has(id),
});
