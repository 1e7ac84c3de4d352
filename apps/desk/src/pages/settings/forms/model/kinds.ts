/** What each kind of question is called, looks like and can mean. */
import type { FormCondition, FormField } from '@throughline/sdk';
import {
  AtSign,
  Calendar,
  CircleDot,
  FileUp,
  Hash,
  ListChecks,
  type LucideIcon,
  Phone,
  ShieldCheck,
  TextCursorInput,
  TextQuote,
} from 'lucide-react';

export type Kind = FormField['kind'];
export type Meaning = FormField['meaning'];
export type Operator = FormCondition['operator'];

interface KindFacts {
  icon: LucideIcon;
  /** What an answer of this kind may be to us, besides nothing in particular. */
  meanings: readonly Meaning[];
  /** What a condition can ask about it. */
  operators: readonly Operator[];
}

const ofText = ['equals', 'not_equals', 'contains', 'filled', 'empty'] as const;
const ofPresence = ['filled', 'empty'] as const;

export const kindFacts: Record<Kind, KindFacts> = {
  text: { icon: TextCursorInput, meanings: ['name', 'subject', 'message'], operators: ofText },
  textarea: { icon: TextQuote, meanings: ['message'], operators: ['contains', 'filled', 'empty'] },
  email: { icon: AtSign, meanings: ['email'], operators: ofText },
  phone: { icon: Phone, meanings: ['phone'], operators: ofText },
  number: { icon: Hash, meanings: [], operators: ['equals', 'not_equals', 'filled', 'empty'] },
  date: { icon: Calendar, meanings: [], operators: ['equals', 'not_equals', 'filled', 'empty'] },
  choice: {
    icon: CircleDot,
    meanings: ['subject'],
    operators: ['equals', 'not_equals', 'filled', 'empty'],
  },
  choices: { icon: ListChecks, meanings: [], operators: ['contains', 'not_equals', 'filled', 'empty'] },
  file: { icon: FileUp, meanings: [], operators: ofPresence },
  consent: { icon: ShieldCheck, meanings: [], operators: ofPresence },
};

export const kinds = Object.keys(kindFacts) as Kind[];

export const hasChoices = (kind: Kind): boolean => kind === 'choice' || kind === 'choices';
export const takesValue = (operator: Operator): boolean => operator !== 'filled' && operator !== 'empty';

/** Limits of a form, as the API has them. */
export const maxSteps = 20;
export const maxFields = 60;
export const maxFiles = 20;
export const defaultMaxFiles = 5;
