export { addIdentity, typedIdentities } from './add-identity.ts';
export { changeCustomer } from './change-customer.ts';
export { changeIdentity, type IdentityChange } from './change-identity.ts';
export { claimHandles } from './claim-handles.ts';
export { customersByClaim, hasClaim, listClaims } from './claim-store.ts';
export { customersOfDevices, devicesOf } from './devices-store.ts';
export type { StandingDistinction } from './distinction-store.ts';
export { distinguish, undistinguish } from './distinguish.ts';
export { divideOff } from './divide-off.ts';
export { customerOfHandle, findCustomer } from './find-customer.ts';
export {
  cancelImport,
  chooseReading,
  findImport,
  startImport,
  startTrial,
  tableOf,
} from './import/change-import.ts';
export { type ImportOutcome, importTable } from './import/import-table.ts';
export { leftOutTable } from './import/left-out-table.ts';
export { samplesOf } from './import/samples.ts';
export { type Imports, startImports } from './import/start-imports.ts';
export { uploadTable } from './import/upload-table.ts';
export { customerNames, listImports, selectToldRows } from './import/uploaded-store.ts';
export { type CustomerImport, type ImportDeps, importStates } from './import/uploaded-types.ts';
export { type UpsertRecord, upsertCustomers } from './import/upsert-customers.ts';
export { holdStanding, type Join, joinCustomers } from './join-customers.ts';
export {
  customerFamily,
  customersNamed,
  type StandingJoin,
  standingJoins,
  standingOf,
} from './join-store.ts';
export { type Language, languageOf, languages } from './languages.ts';
export { markReachability } from './mark-reachability.ts';
export { matchPeople } from './matching/match-people.ts';
export { type Person, readPerson } from './matching/person.ts';
export { reasonText } from './matching/reason-text.ts';
export { seededChance } from './matching/seeded-chance.ts';
export { type NamedHandles, namesAndHandlesOf } from './names-store.ts';
export { normaliseHandle } from './normalise-handle.ts';
export { type Parting, partCustomers } from './part-customers.ts';
export {
  countSegments,
  customersInSegment,
  familiesOf,
  type PersonFacts,
  putSegments,
  readPeople,
  segmentsOfCustomer,
} from './people-store.ts';
export { readPhone } from './read-phone.ts';
export { recognise } from './recognise.ts';
export { searchCustomers } from './search-store.ts';
export { setWorth } from './set-worth.ts';
export {
  customerOfIdentity,
  factOfCustomer,
  nameOfCustomer,
  selectFacts,
  selectIdentities,
  valuesOf,
  worthOfCustomer,
} from './store.ts';
export { startLearning } from './suggestions/learn.ts';
export { listSuggestions, readSameAs } from './suggestions/read-suggestions.ts';
export { suggestionConsumer } from './suggestions/suggestion-consumer.ts';
export type { Place } from './suggestions/suggestion-store.ts';
export {
  type ColumnMap,
  guessColumns,
  personFields,
  type TableField,
  tableFields,
} from './table/map-columns.ts';
export { readTable, type Table, tableDelimiters, tableEncodings } from './table/read-table.ts';
export type { Customer, FoundCustomer, HandleInput, Identity, Recognition } from './types.ts';
