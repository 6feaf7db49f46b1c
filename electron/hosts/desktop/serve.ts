import type { Engine } from '#electron/engine.ts';
import { guardingHeaders, mailPolicy, windowPolicy } from '../policy.ts';
import type { StaticFile } from '../static-files.ts';
import { mailOrigin, windowOrigin } from './addresses.ts';

const ofWindow = windowPolicy({ connect: "'none'", frames: mailOrigin });
const ofMail = mailPolicy(windowOrigin);

/** Answers the program's own scheme: the built window, and mails under their own policy. */
export function server(engine: Engine, files: (pathname: string) => Promise<StaticFile | null>) {
  return async (request: { readonly url: string; readonly method: string }): Promise<Response> => {
    if (!URL.canParse(request.url)) return answer(404, ofWindow, 'text/plain; charset=utf-8', null);
    const { protocol, host, pathname } = new URL(request.url);
    const origin = `${protocol}//${host}`;
    if (request.method === 'GET' && origin === mailOrigin) {
      const mail = engine.isOpen() ? await engine.mailFrame(pathname.slice(1)) : null;
      return answer(mail === null ? 404 : 200, ofMail, 'text/html; charset=utf-8', mail);
    }
    const file = request.method === 'GET' && origin === windowOrigin ? await files(pathname) : null;
    return file === null
      ? answer(404, ofWindow, 'text/plain; charset=utf-8', null)
      : answer(200, ofWindow, file.type, file.bytes);
  };
}

function answer(
  status: number,
  policy: string,
  type: string,
  body: string | Uint8Array<ArrayBuffer> | null,
): Response {
  // The mail is another origin than the window that shows it, so it must be allowed to be embedded.
  const headers = {
    ...guardingHeaders,
    'cross-origin-resource-policy': policy === ofMail ? 'cross-origin' : 'same-origin',
    'content-security-policy': policy,
    'content-type': type,
  };
  return new Response(body, { status, headers });
}
