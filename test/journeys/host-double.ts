import { desktopOf } from '../double/desktop.ts';
import type { DoubleProgram } from '../double/double-program.ts';
import { startDoubleProgram } from '../double/double-program.ts';
import type { StageBrowser } from '../double/stage-browser.ts';
import { openStageBrowser } from '../double/stage-browser.ts';
import { findChromium } from './find-chromium.ts';
import type { AppOptions, Host, Hosted } from './host.ts';
import { settle } from './settle.ts';
import { watch } from './watch.ts';

const windowOrigin = 'https://app-rundpost.localhost';
const origins = new Set([windowOrigin, 'https://app-mail.localhost']);

/** The desktop host in the double: the real main process, preload and page, with `electron` over Chromium. */
export const doubleHost: Host = {
  name: 'double',
  whyNot: async () => {
    const found = await findChromium();
    return found.program === null ? found.why : null;
  },
  begin: async (folder, options, report) => {
    const { language = 'de', theme = 'light', viewport = { width: 1280, height: 800 } } = options;
    const stage = await openStageBrowser({ language, colorScheme: theme, viewport });
    try {
      const isOurs = (origin: string) => origins.has(origin);
      let hosted: Hosted | null = null;
      // Until the program has begun it counts as there: nothing of it may be refused then.
      const isThere = (origin: string) => isOurs(origin) && hosted?.program().isRunning() !== false;
      await watch(stage.context, { isOurs, isThere, report });
      hosted = await open(stage, folder, options, report);
      return hosted;
    } catch (error) {
      await stage.browser.close();
      throw error;
    }
  },
};

async function open(
  stage: StageBrowser,
  folder: string,
  options: AppOptions,
  report: (problem: string) => void,
): Promise<Hosted> {
  let { program, page } = await start(stage, folder, options);
  const stop = async (how?: NodeJS.Signals) => {
    if (program.isRunning()) await reportRequests(program, report);
    await program.stop(how);
    // What a killed program leaves open is not its window any more.
    for (const left of stage.context.pages()) await left.close();
  };
  return {
    context: stage.context,
    page: () => page,
    origin: () => windowOrigin,
    program: () => program,
    restart: async (how = 'SIGINT', meanwhile) => {
      await stop(how);
      await meanwhile?.();
      ({ program, page } = await start(stage, folder, options));
    },
    inBrowser: () => {
      throw new Error('the double is no browser host: say { on: "browser" }');
    },
    desktop: () =>
      desktopOf(
        () => ({ program, page }),
        (args) => startProgram(stage, folder, options, args),
      ),
    end: async () => {
      try {
        await stop();
      } finally {
        await stage.browser.close();
      }
    },
  };
}

async function start(stage: StageBrowser, folder: string, options: AppOptions) {
  const program = await startProgram(stage, folder, options, options.args ?? []);
  try {
    const page = await program.window;
    await settle(page);
    return { program, page };
  } catch (error) {
    await program.stop('SIGKILL');
    throw new Error(`no window opened; the program said:\n${program.said()}`, { cause: error });
  }
}

function startProgram(
  stage: StageBrowser,
  folder: string,
  { language = 'de', perSecond, packaged, platform, keyring }: AppOptions,
  args: readonly string[],
): Promise<DoubleProgram> {
  return startDoubleProgram(stage, {
    folder,
    language,
    args: [...(perSecond === undefined ? [] : [`--per-second=${perSecond}`]), ...args],
    ...(packaged === undefined ? {} : { packaged }),
    ...(platform === undefined ? {} : { platform }),
    ...(keyring === undefined ? {} : { keyring: keyring() }),
  });
}

/** The double lets nothing out, and knows of everything that the program would have let out. */
async function reportRequests(program: DoubleProgram, report: (problem: string) => void): Promise<void> {
  const requests = await program.ask({ ask: 'requests' });
  for (const { url, became } of requests) if (became === 'let-through') report(`let through: ${url}`);
}
