/**
 * What a packaged Rundpost lets itself be started with. A list of what is allowed, for what Chromium and Node take
 * grows with every version: `--remote-debugging-port`, `--js-flags`, `--load-extension`, `--no-sandbox`,
 * `--disable-web-security`, `--proxy-server`, `--host-rules` and what comes next are all not on it.
 *
 * The fuses in `electron-builder.yml` make `--inspect*` (nodeCliInspect), NODE_OPTIONS and NODE_EXTRA_CA_CERTS
 * (nodeOptions) and ELECTRON_RUN_AS_NODE (runAsNode) do nothing. All other switches only this filter turns away.
 */

/** Ours, and those about the screen that people need: none reaches data, code or the network. */
const allowed: ReadonlySet<string> = new Set([
  'hidden',
  'disable-gpu',
  'disable-gpu-compositing',
  'disable-smooth-scrolling',
  'disable-software-rasterizer',
  'enable-wayland-ime',
  'force-color-profile',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
]);

/**
 * A fuse makes them do nothing, but whoever set them wanted our program to run something else: better said than
 * passed over. NODE_EXTRA_CA_CERTS and SSLKEYLOGFILE are left alone: whole schools set them, and they do nothing here.
 */
const refusedVariables: readonly string[] = ['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE'];

export interface Start {
  /** Everything after the program's own name. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Whoever runs the sources may look inside, and Playwright has to. */
  readonly isPackaged: boolean;
}

/** The first switch or variable that Rundpost does not start with, by its name; null where there is none. */
export function refusedAtStart({ words, environment, platform, isPackaged }: Start): string | null {
  if (!isPackaged) return null;
  const variable = refusedVariables.find((name) => (environment[name] ?? '') !== '');
  if (variable !== undefined) return variable;
  for (const word of words) {
    const name = switchName(word, platform);
    if (name !== null && !allowed.has(name)) return `${leadOf(word)}${name}`.slice(0, 60);
  }
  return null;
}

/**
 * The name of a switch as Chromium reads it: after `--`, `-`, on Windows also `/`, there without regard to case; null
 * for a file. What follows a bare `--` is looked at all the same: Node and Chromium disagree on what it ends.
 */
function switchName(word: string, platform: NodeJS.Platform): string | null {
  const lead = platform === 'win32' ? /^(?:--|-|\/)(?=.)/ : /^(?:--|-)(?=.)/;
  if (word === '--' || !lead.test(word)) return null;
  // The Finder of older systems names the process it started.
  if (platform === 'darwin' && /^-psn_\d+_\d+$/.test(word)) return null;
  const name = word.replace(lead, '').split('=', 1)[0] ?? '';
  return platform === 'win32' ? name.toLowerCase() : name;
}

function leadOf(word: string): string {
  return /^(--|-|\/)/.exec(word)?.[0] ?? '';
}
