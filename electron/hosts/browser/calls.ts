import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from '#contract/faults.ts';
import type { Dispatch } from '../dispatch.ts';

/** The largest body of a call, in bytes. */
const mostBytes = 2 * 1024 * 1024;

/** `POST /call`: JSON `{name, input}` in, JSON `Reply` out (RFC 8259). A failed call is a good answer: HTTP 200. */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  dispatch: Dispatch,
): Promise<void> {
  // Only this type makes a browser ask first before it sends the body from a foreign page.
  if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')) {
    response.writeHead(415).end();
    return;
  }
  const body = await readBody(request);
  if (body === null) {
    // The rest is read and dropped: cutting the line now could lose the answer on its way.
    request.resume();
    response.writeHead(413, { connection: 'close' }).end();
    return;
  }
  const call = parseCall(body);
  const reply: Reply<unknown> =
    call === null
      ? { ok: false, fault: { code: 'call.bad-input', params: { where: '' } } }
      : await dispatch(call.name, call.input);
  response
    .writeHead(call === null ? 400 : 200, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(reply));
}

/** The body as text, or null when it is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) return null;
    length += chunk.byteLength;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseCall(body: string): { readonly name: unknown; readonly input: unknown } | null {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || !('name' in value)) return null;
    return { name: value.name, input: 'input' in value ? value.input : {} };
  } catch {
    return null;
  }
}
