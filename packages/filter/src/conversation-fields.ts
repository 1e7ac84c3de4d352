import type { Field } from './types.ts';

/** What conversations can be filtered by. */
export const conversationFields: readonly Field[] = [
  { name: 'state', kind: 'choice', choices: ['open', 'snoozed', 'closed'] },
  { name: 'awaiting', kind: 'choice', choices: ['us', 'customer'] },
  { name: 'is', kind: 'choice', choices: ['unread', 'assigned', 'unassigned', 'failed'] },
  { name: 'agent', kind: 'name', words: ['me', 'none'] },
  { name: 'team', kind: 'name', words: ['mine', 'none'] },
  { name: 'channel', kind: 'name' },
  { name: 'type', kind: 'name' },
  { name: 'label', kind: 'name', words: ['none'] },
  { name: 'language', kind: 'choice', choices: ['en', 'de', 'pl', 'nl'] },
  { name: 'segment', kind: 'name', words: ['none'] },
  { name: 'customer', kind: 'text' },
  { name: 'subject', kind: 'text' },
  { name: 'value', kind: 'number' },
  { name: 'number', kind: 'number' },
  { name: 'waiting', kind: 'duration' },
  { name: 'due', kind: 'duration' },
  { name: 'service-level', kind: 'choice', choices: ['on-time', 'at-risk', 'breached', 'none'] },
  { name: 'created', kind: 'date' },
  { name: 'updated', kind: 'date' },
  { name: 'answered', kind: 'date' },
  { name: 'closed', kind: 'date' },
];
