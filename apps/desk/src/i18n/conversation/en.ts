export const en = {
  'conversation.title': 'Conversation',
};
