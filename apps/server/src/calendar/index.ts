export { dayOf, startOfDay } from './days.ts';
export { type Country, type Holiday, holidayCountries, holidaysOf } from './holidays.ts';
export { openSpans, openTimeBetween } from './open-time.ts';
export { isOpen, nextOpening } from './opening.ts';
export { changeCalendar, createCalendar, deleteCalendar, requireCalendar } from './save-calendar.ts';
export { listCalendars, readCalendar } from './store.ts';
export type { Calendar, CalendarContent, OpeningTimes } from './types.ts';
export { watchOpening } from './watch-opening.ts';
