export { connect as connectAgent, recordConnections } from './connections.ts';
export { createEngine, type Engine } from './engine.ts';
export { type RoutingLoop, startRouting } from './lead.ts';
export { acceptOffer, declineOffer, endHold } from './offers.ts';
export {
  changeRouting,
  defaultSettings,
  type RoutingSettings,
  readRouting,
  teamModes,
} from './policy.ts';
export { openOffers, readDecisions, readSeatRows } from './store.ts';
export { takeNext } from './take-next.ts';
export type { ClassOf } from './types.ts';
