export { connect as connectAgent, disconnect as disconnectAgent, recordConnections } from './connections.ts';
export { createEngine, type Engine } from './engine.ts';
export { type RoutingLoop, startRouting } from './lead.ts';
export { acceptOffer, declineOffer, endHold } from './offers.ts';
export {
  changeRouting,
  defaultSettings,
  policyOf,
  type RoutingSettings,
  readRouting,
  teamModes,
} from './policy.ts';
export { readSeats } from './read-seats.ts';
export { readWork } from './read-work.ts';
export { openOffers, readDecisions, readSeatRows } from './store.ts';
export { takeNext } from './take-next.ts';
export type { ClassOf } from './types.ts';
