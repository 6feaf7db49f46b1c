import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../servers/free-ports.ts';

/** Where Debian's package postfix puts it. */
const program = '/usr/sbin/smtp-sink';

/** Null where Postfix's smtp-sink is there; else why not. */
export function sinkMissing(): string | null {
  return existsSync(program) ? null : 'smtp-sink is not installed (Debian: postfix)';
}

/** Postfix's smtp-sink on a port of loopback: it takes every letter and keeps none. */
export async function smtpSink(): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const [port = 0] = await freePorts(1);
  const asRoot = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const sink = spawn(program, [...asRoot, `127.0.0.1:${String(port)}`, '100'], { stdio: 'ignore' });
  const ended = once(sink, 'exit');
  while (!(await answers(port))) {
    if (sink.exitCode !== null) throw new Error('smtp-sink ended');
    await pause(20);
  }
  return {
    port,
    stop: async () => {
      sink.kill();
      await ended;
    },
  };
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'data');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
