/**
 * What Electron itself and its advisories said on `lookedUp`. The last three majors are supported, and one comes every
 * eight weeks: the end of a major is the day the third after it came, or is due.
 */
export const electronSupport = {
  lookedUp: '2026-11-25',
  majors: [
    { major: 43, stable: '2026-07-01', until: '2026-12-15' },
    { major: 44, stable: '2026-08-25', until: '2027-02-09' },
    { major: 45, stable: '2026-10-21', until: '2027-04-06' },
  ],
  /** The first sound version of the major we use, and why no older one: newest first. */
  floor: '45.0.0',
  fixed: [
    {
      advisory: 'CVE-2026-70608',
      what: 'a sandboxed frame opens windows without being allowed',
      in: '42.0.1',
    },
    { advisory: 'CVE-2026-70604', what: 'own schemes read across origins', in: '42.0.0' },
    { advisory: 'CVE-2026-70603', what: 'a NUL in a path to open', in: '42.0.0' },
    { advisory: 'CVE-2026-34769', what: 'switches that run code', in: '41.0.0' },
  ],
} as const;
