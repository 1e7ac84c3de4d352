import { nextOpening, type OpeningTimes, readCalendar } from '../calendar/index.ts';
import type { Language } from '../customers/index.ts';
import { companyLanguage, companyName, listAgents, listTeams } from '../people/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { Circumstances } from './types.ts';

/** What is the same for everything that is looked at together. */
export interface Surroundings {
  hours: OpeningTimes;
  company: string;
  language: Language;
  names: Circumstances['names'];
}

export async function readSurroundings(db: Reader): Promise<Surroundings> {
  const [hours, company, language, agents, teams] = await Promise.all([
    readCalendar(db, null),
    companyName(db),
    companyLanguage(db),
    listAgents(db),
    listTeams(db),
  ]);
  const named = (list: readonly { id: string; name: string }[]) =>
    new Map(list.map(({ id, name }) => [id, name]));
  return { hours, company, language, names: { agents: named(agents), teams: named(teams) } };
}

export function circumstancesOf(
  { hours, company, language, names }: Surroundings,
  own: Pick<Circumstances, 'actor' | 'now' | 'automaticMessage' | 'repliedAt'>,
): Circumstances {
  return { ...own, nextOpening: nextOpening(hours, own.now), names, language, company };
}
