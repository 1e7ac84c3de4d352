import { queryOptions } from '@tanstack/react-query';
import type { Calendar } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

/** The company's calendar, as far as the page of its hours shows it: dates on which it is closed all day. */
export interface BusinessHours extends Pick<Calendar, 'timeZone' | 'days'> {
  holidays: { date: string; name: string }[];
}

const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: async () => (await api.calendars()).items,
});

export const businessHoursQuery = queryOptions({
  ...calendarsQuery,
  select: ([company]) => hoursOf(company as Calendar),
});

/** @throws ApiError naming the bad fields, such as `days.0.1.to` */
export async function saveBusinessHours({ timeZone, days, holidays }: BusinessHours): Promise<void> {
  const [company] = await queryClient.ensureQueryData(calendarsQuery);
  if (!company) return;
  const special = company.dates.filter(({ spans }) => spans.length > 0);
  const dates = [...special, ...holidays.map((holiday) => ({ ...holiday, spans: [] }))];
  const saved = await api.patchCalendar(company.id, { timeZone, days, dates });
  queryClient.setQueryData(calendarsQuery.queryKey, (all) =>
    all?.map((each) => (each.id === saved.id ? saved : each)),
  );
}

const hoursOf = ({ timeZone, days, dates }: Calendar): BusinessHours => ({
  timeZone,
  days,
  holidays: dates.filter(({ spans }) => spans.length === 0).map(({ date, name }) => ({ date, name })),
});
