import { isOwn, ownScheme } from './addresses.ts';
import { loudly } from './loud.ts';
import { note } from './noted.ts';

type Handler = (request: Request) => Response | Promise<Response>;

/** `protocol`: handlers for the program's own schemes. */
export class Protocol {
  readonly handlers = new Map<string, Handler>();

  constructor() {
    return loudly('protocol', this);
  }

  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    note('protocol.registerSchemesAsPrivileged', schemes);
    for (const { scheme } of schemes) ownScheme(scheme);
  }

  handle(scheme: string, handler: Handler): void {
    if (!isOwn(`${scheme}:`))
      throw new Error(`the double maps only schemes registered before: not ${scheme}`);
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }
}
