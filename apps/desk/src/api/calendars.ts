import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Calendar, CalendarInput, CalendarPatch, Language } from '@throughline/sdk';
import { channelsQuery } from './channels.ts';
import { api } from './client.ts';
import { teamsQuery } from './people.ts';
import { queryClient } from './query-client.ts';

/** The company's first. */
export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: async () => (await api.calendars()).items,
});

export const holidayCountriesQuery = queryOptions({
  queryKey: ['holiday-countries'],
  queryFn: async () => (await api.holidayCountries()).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Holidays of this year and the next, in a language. */
export const holidaysQuery = (
  place: { country: string; region: string | null } | null,
  year: number,
  language: Language,
) =>
  queryOptions({
    queryKey: ['holidays', place?.country, place?.region, year, language],
    enabled: place !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const { country, region } = place as { country: string; region: string | null };
      const years = await Promise.all(
        [year, year + 1].map((each) =>
          api.holidays({ country, ...(region === null ? {} : { region }), year: each, language }),
        ),
      );
      return years.flatMap(({ items }) => items);
    },
  });

const none: Calendar[] = [];

export function useCalendars(): Calendar[] {
  return useQuery(calendarsQuery).data ?? none;
}

/** @throws ApiError naming the bad fields, such as `days.0.1.to` */
export async function createCalendar(input: CalendarInput): Promise<void> {
  await api.createCalendar(input);
  await queryClient.invalidateQueries({ queryKey: calendarsQuery.queryKey });
}

/** @throws ApiError naming the bad fields */
export async function changeCalendar(id: string, patch: CalendarPatch): Promise<void> {
  const saved = await api.patchCalendar(id, patch);
  queryClient.setQueryData<Calendar[]>(calendarsQuery.queryKey, (all) =>
    all?.map((each) => (each.id === id ? saved : each)),
  );
  await queryClient.invalidateQueries({ queryKey: calendarsQuery.queryKey });
}

/** Channels and teams that chose it go by the company's. @throws ApiError */
export async function deleteCalendar(id: string): Promise<void> {
  await api.deleteCalendar(id);
  await Promise.all(
    [calendarsQuery.queryKey, channelsQuery.queryKey, teamsQuery.queryKey].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}
