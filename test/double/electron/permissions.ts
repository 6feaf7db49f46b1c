import type { WebContents } from './web-contents.ts';

/** What the program answers when a page wants a permission: to the request, and to the check before it. */
export async function askPermission(
  contents: WebContents,
  name: string,
): Promise<{ request: boolean; check: boolean }> {
  const { permissionRequest, permissionCheck } = contents.session;
  const details = { requestingUrl: contents.getURL(), isMainFrame: true };
  const request = await new Promise<boolean>((resolve) => {
    // Without a handler Electron grants.
    if (permissionRequest === null) resolve(true);
    else
      Reflect.apply(permissionRequest, undefined, [
        contents,
        name,
        (granted: boolean) => resolve(granted),
        details,
      ]);
  });
  const check: unknown =
    permissionCheck === null
      ? true
      : Reflect.apply(permissionCheck, undefined, [contents, name, contents.mainFrame.origin, details]);
  return { request, check: check === true };
}
