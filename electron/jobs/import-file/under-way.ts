const most = 8;

/**
 * Transactions that are in memory and on their way to the disk: waiting for each of them by itself would leave the
 * processor idle, and one fsync carries several.
 */
export class UnderWay {
  #pending: Promise<unknown>[] = [];

  add(work: Promise<unknown>): void {
    // Its failure is told by whoever waits for it next.
    work.catch(() => undefined);
    this.#pending.push(work);
  }

  /** Waits until no more are under way than there is room for. Rejects as the oldest of them does. */
  async room(): Promise<void> {
    while (this.#pending.length > most) await this.#pending.shift();
  }

  async all(): Promise<void> {
    await Promise.all(this.#pending);
    this.#pending = [];
  }
}
