export { conversationFields } from './conversation-fields.ts';
export { formatFilter } from './format.ts';
export { parseFilter } from './parse.ts';
export * from './types.ts';
export { durationOf, isDuration } from './values.ts';
