export { changeReply, createReply, deleteReply } from './save-reply.ts';
export { listReplies } from './store.ts';
export type { CannedReply, ReplyContent, ReplyLanguage } from './types.ts';
export { useReply } from './use-reply.ts';
export { checkVariables, variables } from './variables.ts';
