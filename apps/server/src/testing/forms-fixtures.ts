/** A form to test with: three steps, a step and fields that depend on earlier answers. */
import type { FormDefinition, FormField, Names } from '../forms/types.ts';

export const names = (en: string): Names => ({ en, de: `${en} (de)`, pl: '', nl: '' });

export function field(
  name: string,
  kind: FormField['kind'],
  more: Partial<Omit<FormField, 'name' | 'kind'>> = {},
): FormField {
  return { name, kind, label: names(`The ${name}`), required: false, meaning: 'none', ...more };
}

const choice = (value: string) => ({ value, label: names(`Label ${value}`) });

export const repairForm: FormDefinition = {
  title: names('Repair'),
  steps: [
    {
      title: names('What happened'),
      fields: [
        field('topic', 'choice', {
          required: true,
          meaning: 'subject',
          choices: [choice('broken'), choice('late'), choice('other')],
        }),
        field('order', 'text', {
          required: true,
          when: { field: 'topic', operator: 'equals', value: 'late' },
        }),
        field('message', 'textarea', { meaning: 'message' }),
      ],
    },
    {
      title: names('Pictures'),
      when: { field: 'topic', operator: 'equals', value: 'broken' },
      fields: [field('photos', 'file', { maxFiles: 2 })],
    },
    {
      title: names('You'),
      fields: [
        field('name', 'text', { meaning: 'name' }),
        field('email', 'email', { required: true, meaning: 'email' }),
        field('news', 'consent', { purpose: 'newsletter' }),
      ],
    },
  ],
  abandonAfterMinutes: 30,
};
