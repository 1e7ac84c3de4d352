import { useQuery } from '@tanstack/react-query';
import { useChannels } from '../../../api/channels.ts';
import { useTeams } from '../../../api/people.ts';
import { serviceLevelsQuery } from '../../../api/service-levels.ts';

/** Names of the channels, teams and service levels that chose a calendar. */
export function useCalendarUsers(calendarId: string): string[] {
  const levels = useQuery(serviceLevelsQuery).data ?? [];
  return [
    ...[...useChannels(), ...useTeams()].filter((each) => each.calendarId === calendarId),
    ...levels.filter(({ hours }) => hours === calendarId),
  ].map(({ name }) => name);
}
