import { EventEmitter } from 'node:events';

/** What the language itself looks for on any object. */
const asked = new Set(['then', 'toJSON', 'prototype', 'name', 'length', 'domain']);

/** The same object, except that what it lacks throws by name: nothing that the program uses is silently missing. */
export function loudly<T extends object>(name: string, object: T): T {
  const lacks = (property: string): never => {
    throw new Error(`the double has no ${name}.${property}: see test/double/README.md`);
  };
  return new Proxy(object, {
    get: (target, property, receiver) =>
      typeof property === 'symbol' || property in target || asked.has(property)
        ? Reflect.get(target, property, receiver)
        : lacks(property),
    set: (target, property, value, receiver) =>
      typeof property === 'symbol' || property in target
        ? Reflect.set(target, property, value, receiver)
        : lacks(property),
  });
}

type Listener = Parameters<EventEmitter['on']>[1];

/** An emitter that also refuses listeners for events it never emits. */
export class LoudEmitter extends EventEmitter {
  readonly double: string;
  readonly events: readonly string[];

  constructor(name: string, events: readonly string[]) {
    super();
    this.double = name;
    this.events = events;
    return loudly(name, this);
  }

  override on(name: string, listener: Listener): this {
    this.known(name);
    return super.on(name, listener);
  }

  override addListener(name: string, listener: Listener): this {
    return this.on(name, listener);
  }

  override once(name: string, listener: Listener): this {
    this.known(name);
    return super.once(name, listener);
  }

  /** Throws for an event that the double does not have. */
  known(name: string): void {
    if (!this.events.includes(name))
      throw new Error(`the double's ${this.double} never emits ${name}: see test/double/README.md`);
  }
}

/** An event whose default a listener may prevent. */
export class Preventable {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
