import type { IncomingMessage } from 'node:http';

/** The browser host's own address: a random name under `localhost`, for cookies know no ports (RFC 6265, 8.5). */
export interface Address {
  readonly host: string;
  readonly origin: string;
}

export function addressOf(name: string, port: number): Address {
  const host = `${name}.localhost:${port}`;
  return { host, origin: `http://${host}` };
}

/** Why a request is turned away before anything looks at it: the HTTP status, or null when it may pass. */
export function turnedAway(request: IncomingMessage, address: Address): 403 | 421 | null {
  // Another name for this address is another site, led here by its DNS (DNS rebinding).
  if (request.headers.host !== address.host) return 421;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== address.origin) return 403;
  // Browsers name the origin of everything that may change something; what does not is no window of ours.
  if (origin === undefined && request.method !== 'GET' && request.method !== 'HEAD') return 403;
  if (site !== undefined && site !== 'same-origin' && !isArrival(request)) return 403;
  return null;
}

/** A person arriving by a link or by typing, as opposed to another page fetching something of ours. */
function isArrival(request: IncomingMessage): boolean {
  return request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
}

/** The value of one cookie (RFC 6265, 4.2.1). */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(/; */);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
