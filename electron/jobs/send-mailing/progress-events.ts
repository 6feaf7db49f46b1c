import type { MailingId } from '#domain/ids.ts';
import type { Clock, Events } from '#electron/features/ports.ts';

/** Milliseconds between two events about progress: four a second are enough for any screen. */
const rhythm = 250;

/** Tells of progress at most four times a second; the last change is always told. */
export function progressEvents(ports: { readonly clock: Clock; readonly events: Events }) {
  const pending = new Set<MailingId>();
  let resting = false;

  const tell = () => {
    const ids = [...pending];
    pending.clear();
    ports.events.changed('deliveries', ids);
    ports.events.changed('jobs');
  };

  async function rest(): Promise<void> {
    resting = true;
    await ports.clock.wait(rhythm);
    resting = false;
    if (pending.size > 0) start();
  }

  function start(): void {
    tell();
    void rest();
  }

  return (mailingId: MailingId): void => {
    pending.add(mailingId);
    if (!resting) start();
  };
}
