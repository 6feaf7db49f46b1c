import { anyOf } from './families/family.ts';
import { openings } from './families/openings.ts';
import { serverAddresses, serverNames } from './families/senders.ts';
import { answered, delaySubjects, failureSubjects, successSubjects } from './families/subjects.ts';

/** How a letter came and under which subject. */
export interface Arrival {
  /** Address in From; '' where there is none. */
  readonly from: string;
  readonly fromName: string;
  readonly subject: string;
  /** A null return path, a report type, or a header only servers write. */
  readonly report: boolean;
  /** It answers another letter (In-Reply-To or References). */
  readonly answers: boolean;
}

/** What stands in it. */
export interface Words {
  /** The first lines that are not quoted. */
  readonly opening: string;
  readonly returnsMail: boolean;
  /** An address stands where servers name one that a mail did not reach. */
  readonly namesAddress: boolean;
}

const ofServers = anyOf(serverAddresses);
const namedAsServer = anyOf(serverNames);
const titles = anyOf([...failureSubjects, ...delaySubjects]);
const opensReport = anyOf(openings);

const enough = 4;
/** From one who is no server, on a way that people's letters take. */
const enoughOfStrangers = 5;
/** What the words of a letter count at most. */
const mostOfWords = 4;

/** Whether a sender is a mail server and no person. */
export function isDaemon(from: string, fromName: string): boolean {
  return ofServers.test(from) || namedAsServer.test(fromName);
}

/**
 * Whether a letter without fields of a report is a server's word about a mail all the same. No single sign is enough:
 * people pass reports on and write about them, and servers write about other things. Who speaks, how the letter got
 * here, its subject and its first words count twice, a returned mail and an address where servers name one count once.
 */
export function looksLikeReport(arrival: Arrival, words: () => Words): boolean {
  const { from, fromName, subject, report, answers } = arrival;
  const daemon = isDaemon(from, fromName);
  // Some servers answer under the subject of the mail; whoever else answers is a person.
  if ((answered.test(subject) && !daemon) || successSubjects.test(subject)) return false;
  const titled = titles.test(subject);
  const needed = daemon || report ? enough : enoughOfStrangers;
  // A person answers; servers do so only under their own name.
  const person = answers && !daemon && !report;
  const before = sumOf([daemon, 2], [report, 2], [titled, 2], [person, -3]);
  // Most letters cannot become one any more, whatever stands in them.
  if (before + mostOfWords < needed) return false;
  const { opening, returnsMail, namesAddress } = words();
  const opens = opensReport.test(opening);
  return before + sumOf([opens, 2], [returnsMail, 1], [namesAddress, 1]) >= needed;
}

function sumOf(...signs: readonly (readonly [boolean, number])[]): number {
  return signs.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0);
}
