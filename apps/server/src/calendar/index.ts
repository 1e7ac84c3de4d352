export { readBusinessHours, writeBusinessHours } from './business-hours.ts';
export { dayOf, startOfDay } from './days.ts';
export { openSpans, openTimeBetween } from './open-time.ts';
export { isOpen, nextOpening } from './opening.ts';
export type { BusinessHours } from './types.ts';
export { watchOpening } from './watch-opening.ts';
