import type { QueueSort, QueueView } from '@throughline/sdk';
import { AlarmClock, AtSign, CircleCheck, Inbox, Layers, type LucideIcon, Timer, User } from 'lucide-react';

export const views: readonly { view: Exclude<QueueView, 'all'>; icon: LucideIcon }[] = [
  { view: 'mine', icon: User },
  { view: 'mentions', icon: AtSign },
  { view: 'unassigned', icon: Inbox },
  { view: 'open', icon: Layers },
  { view: 'at_risk', icon: Timer },
  { view: 'snoozed', icon: AlarmClock },
  { view: 'closed', icon: CircleCheck },
];

export const sorts: readonly QueueSort[] = ['waiting', 'due', 'newest'];
