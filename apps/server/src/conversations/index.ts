export { type Anchor, anchoredSince } from './anchor-store.ts';
export { assign } from './assignment.ts';
export { begin } from './begin.ts';
export { type BulkChange, changeOne, type StandingBefore } from './bulk.ts';
export { noteCallback } from './callback.ts';
export { close, reopen } from './closure.ts';
export { heldTimers, snoozeTimers } from './consumers.ts';
export { type Contact, contactsIn, contactsOf, countContacts } from './contact-store.ts';
export { continueForm } from './continue-form.ts';
export {
  conversationIdsOf,
  lockConversation,
  lockConversationIfAny,
  openedAt,
  recentConversations,
  withSeveral,
} from './conversation-store.ts';
export { writtenBy } from './customer-store.ts';
export { recordDelivery, requeue, retryDelivery } from './delivery.ts';
export { divideCustomer } from './divide-customer.ts';
export { type Draft, type DraftContent, deleteDraft, findDraft, saveDraft } from './draft-store.ts';
export { setDue } from './due.ts';
export { type Exchange, readExchanges } from './exchange-store.ts';
export { type ConversationFacts, readFacts } from './facts-store.ts';
export type { FilterContext } from './filter-store.ts';
export {
  findConversation,
  findIdByNumber,
  findMessage,
  findParticipants,
  type MessageDetail,
  providerIdsOf,
  subjectOf,
} from './find-conversation.ts';
export { type ForwardContent, forward } from './forward.ts';
export { type Habits, readHabits } from './habits-store.ts';
export { holdReply, moveReply, releaseReply, withdrawReply } from './held-reply.ts';
export { type HeldContent, type HeldReply, listHeld } from './held-store.ts';
export {
  type Happening,
  type History,
  listUnclosed,
  lockHistories,
  unclosedOf,
} from './history-store.ts';
export { joinCustomer, joinWithConversations } from './join-customer.ts';
export { listLabels, setLabels } from './labelling.ts';
export { readStandings, type Standing } from './live-store.ts';
export { findPassing, firstPassed, passesFilter } from './matching-store.ts';
export { type Mentioning, markMentionsSeen } from './mention.ts';
export { listUnseen, type Mention } from './mention-store.ts';
export { merge } from './merge.ts';
export { familyOf, latestBetween, relativesOf, survivorOf, survivorsOf } from './merge-store.ts';
export {
  channelsOfMessages,
  claimQueued,
  findAllByProviderId,
  findByProviderId,
  findCiting,
  isQueued,
  listUndelivered,
  type Undelivered,
} from './message-store.ts';
export { addActivity, addNote } from './note.ts';
export { partCustomer } from './part-customer.ts';
export { preview } from './preview.ts';
export {
  countMatching,
  countQueues,
  type QueueCounts,
  type QueueFilter,
  type QueueQuery,
  readQueue,
  readRows,
} from './queue-store.ts';
export { type InboundContent, type Received, receive } from './receive.ts';
export { receiveSide } from './receive-side.ts';
export {
  insertInboundMessage,
  lockConversationById,
  moveToUs,
  openConversation,
} from './receive-statement.ts';
export { relate, relatedIds, unrelate } from './relation.ts';
export { type ReplyContent, reply } from './reply.ts';
export { type SaidMessage, saidByCustomers } from './said-store.ts';
export { markReadByCustomer, markSeen } from './seen.ts';
export { findSide, type SideTalk, sideIdsOf } from './side-store.ts';
export { snooze, unsnooze } from './snooze.ts';
export { type Split, split } from './split.ts';
export { type ConversationStream, type HydratedEvent, startConversationStream } from './stream.ts';
export { leaveTeam, listOfTeam, teamsOf } from './team-removal.ts';
export { resolveThread } from './thread.ts';
export { itemIdsOf, itemOf, messageIdsOf, readItems, readThread, readTimeline } from './timeline-store.ts';
export * from './types.ts';
export { undoMerge } from './undo-merge.ts';
export { undoSplit } from './undo-split.ts';
export {
  type InHand,
  latestChannelType,
  readHeld,
  readInHand,
  readLastAnswers,
  readWaiting,
  type WaitingConversation,
} from './waiting-store.ts';
