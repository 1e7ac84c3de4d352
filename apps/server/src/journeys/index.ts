export { selectGoal } from './goals/goal-store.ts';
export { importLog } from './import/import-log.ts';
export { casesOf, readKeys } from './store/copy-log.ts';
export { type JourneyStore, openJourneyStore } from './store/journey-store.ts';
export { eraseTouchpoints } from './touchpoints/erase-touchpoints.ts';
