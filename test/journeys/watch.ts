import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

interface Watched {
  /** Whether an address belongs to the program, as it runs now or ran before a restart. */
  readonly isOurs: (origin: string) => boolean;
  /** Whether the program answers at that address now. */
  readonly isThere: (origin: string) => boolean;
  readonly report: (problem: string) => void;
}

/** Reports whatever goes wrong in any window of the context without a person seeing it. */
export async function watch(context: BrowserContext, watched: Watched): Promise<void> {
  // Runs before the page and outside its policy; Chromium reports some violations only as an event.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  });
  context.on('page', (page) => watchPage(page, watched));
}

function watchPage(page: Page, { isOurs, isThere, report }: Watched): void {
  page.on('pageerror', (error) => report(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAbsence(message, isThere)) report(told(message));
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && !isOurs(origin)) {
      report(`a request to elsewhere: ${request.url()}`);
    }
  });
}

/** A window whose program is being restarted rightly finds nobody. */
function isAbsence(message: ConsoleMessage, isThere: (origin: string) => boolean): boolean {
  const { url } = message.location();
  const gone =
    /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/;
  if (url === '') return false;
  // The double refuses what a window asks for while its program ends.
  if (message.text().includes('net::ERR_BLOCKED_BY_CLIENT')) return !isThere(new URL(url).origin);
  if (!gone.test(message.text())) return false;
  return url.endsWith('/events') || !isThere(new URL(url).origin);
}

function told(message: ConsoleMessage): string {
  const { url } = message.location();
  return url === '' ? message.text() : `${message.text()} (${url})`;
}
