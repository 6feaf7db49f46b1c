/** One end of the bridge between the page and the preload, which share a document and no objects. */
export interface Bridge {
  lower(value: unknown): unknown;
  raise(lowered: unknown): unknown;
  /** Hands the other world a name and a value. */
  hand(name: string, value: unknown): void;
  /** Called with what the other world hands over. */
  onHanded: (name: string, value: unknown) => void;
}

/**
 * Complete in itself: its text runs in both worlds. Functions cross as proxies and answer at once, promises as promises,
 * everything else is cloned, as with Electron's contextBridge. `secret` is unknown to the page.
 */
export function bridge(secret: string, here: string, there: string): Bridge {
  type Detail = { readonly [key: string]: unknown };
  const isObject = (value: unknown): value is Detail => typeof value === 'object' && value !== null;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  const answers = new Map<number, Detail>();
  let last = 0;
  const next = () => (last += 1);
  const say = (detail: Detail) => dispatchEvent(new CustomEvent(`${secret}-${there}`, { detail }));
  const words = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const isFunction = (value: unknown): value is (...args: unknown[]) => unknown =>
    typeof value === 'function';

  function lower(value: unknown): unknown {
    if (isFunction(value)) {
      const id = next();
      functions.set(id, value);
      return { function: id };
    }
    if (value instanceof Promise) {
      const id = next();
      value.then(
        (result: unknown) => say({ settle: id, value: lower(result) }),
        (error: unknown) => say({ settle: id, failed: words(error) }),
      );
      return { promise: id };
    }
    if (Array.isArray(value)) return { array: value.map((item: unknown) => lower(item)) };
    if (isObject(value) && Object.getPrototypeOf(value) === Object.prototype)
      return { object: Object.entries(value).map(([key, item]) => [key, lower(item)]) };
    return { value };
  }

  function raise(lowered: unknown): unknown {
    if (!isObject(lowered)) throw new Error('An object could not be cloned.');
    if (Array.isArray(lowered.array)) return lowered.array.map((item: unknown) => raise(item));
    if (Array.isArray(lowered.object)) {
      const entries = lowered.object.map((pair: unknown) =>
        Array.isArray(pair) ? [String(pair[0]), raise(pair[1])] : ['', undefined],
      );
      return Object.freeze(Object.fromEntries(entries));
    }
    if (typeof lowered.promise === 'number') {
      const id = lowered.promise;
      return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
    }
    if (typeof lowered.function === 'number') {
      const id = lowered.function;
      return (...args: unknown[]) => {
        const ticket = next();
        say({ call: id, ticket, args: args.map((arg) => lower(arg)) });
        const answer = answers.get(ticket);
        answers.delete(ticket);
        if (answer === undefined) throw new Error('An object could not be cloned.');
        if ('failed' in answer) throw new Error(String(answer.failed));
        return raise(answer.value);
      };
    }
    return lowered.value;
  }

  const end: Bridge = {
    lower,
    raise,
    hand: (name, value) => say({ handed: name, value: lower(value) }),
    onHanded: () => undefined,
  };
  addEventListener(`${secret}-${here}`, (event) => {
    const detail: unknown = 'detail' in event ? event.detail : null;
    if (!isObject(detail)) return;
    if (typeof detail.handed === 'string') end.onHanded(detail.handed, raise(detail.value));
    if (typeof detail.answer === 'number') answers.set(detail.answer, detail);
    if (typeof detail.settle === 'number') {
      const promise = promises.get(detail.settle);
      promises.delete(detail.settle);
      if ('failed' in detail) promise?.reject(new Error(String(detail.failed)));
      else promise?.resolve(raise(detail.value));
    }
    if (typeof detail.call === 'number') {
      const args: unknown[] = Array.isArray(detail.args) ? detail.args : [];
      try {
        const result = functions.get(detail.call)?.(...args.map((arg) => raise(arg)));
        say({ answer: detail.ticket, value: lower(result) });
      } catch (error) {
        say({ answer: detail.ticket, failed: words(error) });
      }
    }
  });
  return end;
}
