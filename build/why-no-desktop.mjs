/**
 * Why Electron is not even tried, or null. `facts` are the platform, whether root starts it, the environment, and
 * whether arguments were given, which belong to the browser host.
 */
export function whyNotTried({ platform, isRoot, environment, hasArguments }) {
  if (environment.RUNDPOST_HOST === 'browser') return 'RUNDPOST_HOST says so';
  if (hasArguments && environment.RUNDPOST_HOST !== 'desktop') {
    return 'arguments were given, and they belong to the browser host';
  }
  return whyNotHere({ platform, isRoot, environment });
}

/** Why Electron cannot run for this user on this computer, or null where nothing is known against it. */
export function whyNotHere({ platform, isRoot, environment }) {
  if (platform !== 'linux') return null;
  if (isRoot) return 'Electron refuses to run as root unless its sandbox is given up';
  const hasDisplay = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return hasDisplay ? null : 'there is no display for Electron';
}

/** What Electron and the loader of Linux write before they give up, and what it means; the first that fits counts. */
const complaints = [
  [
    /error while loading shared libraries: ([\w.+-]+)/,
    ([, name]) => `Electron needs the library ${name}, and this computer does not have it`,
  ],
  [
    /version `(\w+_[\d.]+)' not found/,
    ([, version]) => `this system is too old for Electron (it asks for ${version})`,
  ],
  [
    /Running as root without --no-sandbox/,
    () => 'Electron refuses to run as root unless its sandbox is given up',
  ],
  [
    /No usable sandbox|SUID sandbox helper binary|setuid_sandbox|zygote_host_impl_linux|userns/i,
    () =>
      'this system does not let Electron shut itself in (AppArmor or user namespaces), and without that it is not run',
  ],
  [
    /Missing X server|cannot open display|ozone_platform|Failed to connect to Wayland/i,
    () => 'the display did not let Electron in',
  ],
  [/ENOSPC|No space left on device/, () => 'the disk is full'],
];

/** Why Electron ended before it was ready, in one sentence, from what it wrote and how it ended. */
export function whyEnded({ said, code, signal }) {
  for (const [pattern, sentence] of complaints) {
    const found = pattern.exec(said);
    if (found !== null) return sentence(found);
  }
  return signal === null
    ? `Electron ended before it was ready (exit code ${code})`
    : `Electron was ended before it was ready (${signal})`;
}

/** Why Electron's program could not be started at all, by the code of the system's error. */
export function whyNotStarted(code) {
  if (code === 'EACCES') return 'Electron may not be run from the folder it lies in';
  if (code === 'ENOEXEC' || code === 'UNKNOWN')
    return 'the Electron that is there is for another kind of computer';
  return `Electron did not start (${code})`;
}
