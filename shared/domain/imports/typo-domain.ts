/** Domains of providers that many people write to; a slip of one letter in them is a slip and no other provider. */
const providers = [
  'gmail.com',
  'googlemail.com',
  'gmx.de',
  'gmx.net',
  'gmx.at',
  'gmx.ch',
  'web.de',
  't-online.de',
  'outlook.com',
  'outlook.de',
  'hotmail.com',
  'hotmail.de',
  'yahoo.com',
  'yahoo.de',
  'icloud.com',
  'freenet.de',
  'posteo.de',
  'arcor.de',
  'live.de',
  'mailbox.org',
  'bluewin.ch',
  'protonmail.com',
  'kabelmail.de',
  'vodafone.de',
];

/** Real domains that look like a slip in one of the others. */
const real = new Set([
  'mail.com',
  'email.com',
  'ymail.com',
  'gmx.com',
  'gmx.org',
  'gmx.eu',
  'gmx.li',
  'gmx.info',
  'gmx.biz',
  'gmx.us',
  'gmail.de',
  'live.at',
  'live.nl',
  'live.com',
  'live.fr',
  'hotmail.fr',
  'hotmail.it',
  'yahoo.fr',
  'yahoo.it',
  'outlook.at',
  'outlook.fr',
  'posteo.net',
  'posteo.eu',
  'mailbox.de',
  'freemail.de',
  'web.com',
  'wep.de',
  'we.de',
]);

/** Known by more people than this, a domain is nobody's slip. */
const enoughPeople = 3;

/** Whether one letter more, less, other or changed with its neighbour makes one text of the other. */
function isOneSlip(first: string, second: string): boolean {
  if (first === second || Math.abs(first.length - second.length) > 1) return false;
  let start = 0;
  while (start < first.length && first[start] === second[start]) start += 1;
  const [one, two] = [first.slice(start), second.slice(start)];
  if (one.slice(1) === two.slice(1) || one.slice(1) === two || one === two.slice(1)) return true;
  return one[0] === two[1] && one[1] === two[0] && one.slice(2) === two.slice(2);
}

/** Finds likely slips in domains: against well-known providers and against domains that many people here have. */
export class TypoDomains {
  readonly #people: ReadonlyMap<string, number>;
  readonly #right: readonly string[];
  readonly #found = new Map<string, string | null>();

  /** @param people how many people have an address of each domain, in the file and here together */
  constructor(people: ReadonlyMap<string, number>) {
    this.#people = people;
    const own = [...people].filter(([domain, count]) => count > enoughPeople && domain.length >= 8);
    // Slips are looked for in few domains, so that a file of 250,000 rows stays quick.
    const frequent = own.sort((one, other) => other[1] - one[1]).slice(0, 50);
    this.#right = [...new Set([...providers, ...frequent.map(([domain]) => domain)])];
  }

  /** The domain that was probably meant; null when this one is as good as any. */
  meant(domain: string): string | null {
    const known = this.#found.get(domain);
    if (known !== undefined) return known;
    const found = this.#search(domain);
    this.#found.set(domain, found);
    return found;
  }

  #search(domain: string): string | null {
    if (real.has(domain) || this.#right.includes(domain) || (this.#people.get(domain) ?? 0) > enoughPeople)
      return null;
    return this.#right.find((right) => isOneSlip(domain, right)) ?? null;
  }
}

/** The domain of a normalised address. */
export function domainOf(normalised: string): string {
  return normalised.slice(normalised.lastIndexOf('@') + 1);
}

const role =
  /^(?:info|kontakt|contact|office|buero|büro|vorstand|admin|administration|webmaster|postmaster|hostmaster|abuse|verein|kasse|kassier|sekretariat|verwaltung|geschaeftsstelle|geschäftsstelle|no-?reply|mail|post|support|service|team|redaktion|presse|schule|pfarramt|pfarrbuero|newsletter|marketing|sales|hallo|hello)$/;

/** Whether an address belongs to an office rather than to a person. */
export function isRoleAddress(normalised: string): boolean {
  return role.test(normalised.slice(0, normalised.lastIndexOf('@')));
}
