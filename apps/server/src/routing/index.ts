export { connect as connectAgent, recordConnections } from './connections.ts';
export { unitsOf } from './core/capacity.ts';
export { departureConsumer } from './departures.ts';
export { createEngine, type Engine } from './engine.ts';
export { type RoutingLoop, startRouting } from './lead.ts';
export { type Move, type MovedFrom, moveConversation } from './move.ts';
export { acceptOffer, declineOffer, endHold } from './offers.ts';
export {
  changeRouting,
  defaultSettings,
  policyOf,
  type RoutingSettings,
  readRouting,
  teamModes,
} from './policy.ts';
export { loadOf } from './read-seats.ts';
export { type OfferRow, openOffers, readDecisions, readSeatRows, type SeatRow } from './store.ts';
export { takeNext } from './take-next.ts';
export type { ClassOf } from './types.ts';
export { type WaitingPlace, waitingPlaces } from './waiting-places.ts';
