import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engine } from '#electron/engine.ts';
import type { Randomness } from '#electron/features/ports.ts';
import { dispatcher } from '../dispatch.ts';
import { guardingHeaders, mailPolicy, windowPolicy } from '../policy.ts';
import type { StaticFile } from '../static-files.ts';
import { answerCall } from './calls.ts';
import type { Entrance } from './entrance.ts';
import { entrance } from './entrance.ts';
import type { EventStreams } from './event-stream.ts';
import { eventStreams } from './event-stream.ts';
import type { Address } from './origin.ts';
import { addressOf, cookieOf, turnedAway } from './origin.ts';
import { languageOf, page } from './pages.ts';

export interface BrowserHost {
  readonly address: Address;
  /** A new one-time link; the one before ends unless it was used. */
  newLink(): string;
  close(): Promise<void>;
}

export interface BrowserHostOptions {
  readonly engine: Engine;
  readonly randomness: Randomness;
  readonly files: (pathname: string) => Promise<StaticFile | null>;
  /** Called when the last window has been closed for `graceMilliseconds`. */
  readonly onDeserted: () => void;
  readonly graceMilliseconds: number;
}

interface Host {
  readonly engine: Engine;
  readonly files: BrowserHostOptions['files'];
  readonly address: Address;
  readonly doorkeeper: Entrance;
  readonly streams: EventStreams;
}

const cookieName = 'rundpost';
const reach = { connect: "'self'", frames: "'self'" } as const;

/** Serves the engine and its window on a random port of the loopback address, under a random name. */
export async function openBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const server = createServer();
  const name = Buffer.from(options.randomness.bytes(10)).toString('hex');
  const address = addressOf(name, await listen(server));
  const doorkeeper = entrance(options.randomness);
  const streams = eventStreams(options);
  const host: Host = { engine: options.engine, files: options.files, address, doorkeeper, streams };
  const unsubscribe = options.engine.subscribe((event) => streams.send(event));

  server.on('request', (request, response) => {
    serve(host, request, response).catch(() => {
      options.engine.log.note('request-failed', { method: request.method ?? '' });
      response.destroy();
    });
  });

  return {
    address,
    newLink: () => `${address.origin}/enter?k=${doorkeeper.newKey()}`,
    close: () =>
      new Promise((resolve) => {
        unsubscribe();
        streams.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('the host listens on no port');
  return address.port;
}

/** Everything a request goes through, in this order: address, origin, link or cookie, and only then what it asks for. */
async function serve(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [header, value] of Object.entries(guardingHeaders)) response.setHeader(header, value);
  response.setHeader('content-security-policy', windowPolicy(reach));
  const away = turnedAway(request, host.address);
  if (away !== null) {
    host.engine.log.note('turned-away', { status: away });
    response.writeHead(away, { connection: 'close' }).end();
    return;
  }
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const language = languageOf(request.headers['accept-language']);
  if (path === '/enter' && request.method === 'GET') {
    const cookie = host.doorkeeper.visit(new URLSearchParams(query).get('k') ?? '');
    if (cookie === null) return html(response, 403, page('spent', language));
    response.setHeader('set-cookie', `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`);
    return html(response, 200, page('enter', language, '/'));
  }
  if (!host.doorkeeper.admits(cookieOf(request, cookieName))) {
    return html(response, 403, page('spent', language));
  }
  return answer(host, request, response, path);
}

async function answer(host: Host, request: IncomingMessage, response: ServerResponse, path: string) {
  if (path === '/call') {
    if (request.method !== 'POST') return wrongMethod(response, 'POST');
    return answerCall(request, response, dispatcher(host.engine));
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod(response, 'GET, HEAD');
  if (path === '/events') return host.streams.add(request, response);
  if (path.startsWith('/mail/')) return answerMail(host, request, response, path.slice('/mail/'.length));
  const file = await host.files(path);
  if (file === null)
    return html(response, 404, page('missing', languageOf(request.headers['accept-language'])));
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.byteLength });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

async function answerMail(host: Host, request: IncomingMessage, response: ServerResponse, path: string) {
  // Also what is said of a missing mail comes under the mail's policy.
  response.setHeader('content-security-policy', mailPolicy("'self'"));
  const mail = host.engine.isOpen() ? await host.engine.mailFrame(path) : null;
  if (mail === null) {
    return html(response, 404, page('missing', languageOf(request.headers['accept-language'])));
  }
  return html(response, 200, mail);
}

function html(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(text);
}

function wrongMethod(response: ServerResponse, allowed: string): void {
  response.writeHead(405, { allow: allowed }).end();
}
