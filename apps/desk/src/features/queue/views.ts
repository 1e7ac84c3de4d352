import type { QueueSort, QueueView } from '@throughline/sdk';
import { AlarmClock, AtSign, CircleCheck, Inbox, Layers, type LucideIcon, User } from 'lucide-react';

export const views: readonly { view: Exclude<QueueView, 'all'>; icon: LucideIcon }[] = [
  { view: 'mine', icon: User },
  { view: 'mentions', icon: AtSign },
  { view: 'unassigned', icon: Inbox },
  { view: 'open', icon: Layers },
  { view: 'snoozed', icon: AlarmClock },
  { view: 'closed', icon: CircleCheck },
];

export const sorts: readonly QueueSort[] = ['waiting', 'newest'];
