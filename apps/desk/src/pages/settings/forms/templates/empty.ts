import type { FormDefinition } from '@throughline/sdk';
import { newStep } from '../model/make-field.ts';
import { noText } from '../model/texts.ts';

export const empty = (): FormDefinition => ({ title: noText, steps: [newStep()], abandonAfterMinutes: 30 });
