export { fill, fillHtml, firstName, unfilled } from './fill.ts';
export { changeReply, createReply, deleteReply } from './save-reply.ts';
export { listReplies, selectReply } from './store.ts';
export type { CannedReply, ReplyContent, ReplyLanguage, ReplyRecipient } from './types.ts';
export { takeCopies, useReply } from './use-reply.ts';
export { checkVariables, variables } from './variables.ts';
