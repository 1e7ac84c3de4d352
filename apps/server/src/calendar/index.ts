export { readBusinessHours, writeBusinessHours } from './business-hours.ts';
export { addOpenTime, openTimeBetween } from './open-time.ts';
export { isOpen, nextOpening } from './opening.ts';
export type { BusinessHours } from './types.ts';
