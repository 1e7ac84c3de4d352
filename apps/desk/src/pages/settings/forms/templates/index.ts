/** What a form can be started from. */
import type { FormDefinition } from '@throughline/sdk';
import { File, type LucideIcon, MessageSquareText, PackageX, PhoneCall, Wrench } from 'lucide-react';
import { callback } from './callback.ts';
import { contact } from './contact.ts';
import { empty } from './empty.ts';
import { repair } from './repair.ts';
import { returns } from './returns.ts';

export const templateIds = ['contact', 'returns', 'callback', 'repair', 'empty'] as const;
export type TemplateId = (typeof templateIds)[number];

export const templates: Record<TemplateId, () => FormDefinition> = {
  contact,
  returns,
  callback,
  repair,
  empty,
};

export const templateIcons: Record<TemplateId, LucideIcon> = {
  contact: MessageSquareText,
  returns: PackageX,
  callback: PhoneCall,
  repair: Wrench,
  empty: File,
};

export const isTemplate = (id: string): id is TemplateId => templateIds.some((one) => one === id);
