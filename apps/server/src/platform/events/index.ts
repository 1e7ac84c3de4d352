export { appendEvents, insertPendingEvent } from './append.ts';
export { type Consumer, type ConsumerRunner, startConsumers } from './consumers.ts';
export { type EventFeed, startEventFeed } from './feed.ts';
export { headSequence, readConversationEvents, readEvents } from './log.ts';
export { numberPending } from './number-pending.ts';
export { isNumbering, type Sequencer, startSequencer } from './sequencer.ts';
export type { Event, NewEvent } from './types.ts';
