import { useChannels } from '../../../api/channels.ts';
import { useTeams } from '../../../api/people.ts';

/** Names of the channels and teams that chose a calendar. */
export function useCalendarUsers(calendarId: string): string[] {
  return [...useChannels(), ...useTeams()]
    .filter((each) => each.calendarId === calendarId)
    .map(({ name }) => name);
}
