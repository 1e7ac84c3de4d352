export { changeCustomer } from './change-customer.ts';
export { claimHandles } from './claim-handles.ts';
export { customerOfHandle, findCustomer } from './find-customer.ts';
export { joinCustomers } from './join-customers.ts';
export { type Language, languageOf } from './languages.ts';
export { markReachability } from './mark-reachability.ts';
export { type NamedHandles, namesAndHandlesOf } from './names-store.ts';
export { normaliseHandle } from './normalise-handle.ts';
export { recognise } from './recognise.ts';
export {
  customerOfIdentity,
  factOfCustomer,
  hasClaim,
  listClaims,
  nameOfCustomer,
  searchCustomers,
  selectFacts,
  selectIdentities,
  valuesOf,
  worthOfCustomer,
} from './store.ts';
export type { Customer, HandleInput, Identity, Recognition } from './types.ts';
