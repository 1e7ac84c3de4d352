export { conversationFields } from './conversation-fields.ts';
export { customerFields, factFields, type KnownFact, segmentField } from './customer-fields.ts';
export { formatFilter } from './format.ts';
export { dependsOnTime, type MatchContext, type MatchedRow, matches, type Verdict } from './matches.ts';
export { type FilterNames, type Named, resolverOf, withNames } from './names.ts';
export { parseFilter } from './parse.ts';
export * from './types.ts';
export { dueStates, durationOf, isDuration } from './values.ts';
