import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request exactly as written: no client in between tidies the path or the Host header. */
export function ask(port: number, path: string, question: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = question;
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Opens a stream and hands over what arrives until `close` is called. */
export function listen(port: number, path: string, headers: Readonly<Record<string, string>>) {
  const received: string[] = [];
  let type = '';
  const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
    type = response.headers['content-type'] ?? '';
    response.on('data', (chunk: Buffer) => received.push(chunk.toString('utf8')));
    response.on('error', () => undefined);
  });
  asked.on('error', () => undefined);
  asked.end();
  return { received, type: () => type, close: () => asked.destroy() };
}
