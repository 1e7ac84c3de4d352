export { changeReply, createReply, deleteReply } from './save-reply.ts';
export { listReplies } from './store.ts';
export type { CannedReply, ReplyContent } from './types.ts';
export { useReply } from './use-reply.ts';
export { variables } from './variables.ts';
