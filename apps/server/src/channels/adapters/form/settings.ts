import { sentence } from '../../../platform/errors/index.ts';
import type { SettingField, SettingProblem } from '../../contract/index.ts';

export interface FormChannelSettings {
  /** Set when the form is created; a form and its channel belong together for good. */
  formId: string;
}

export const settingFields: SettingField[] = [
  {
    name: 'formId',
    kind: 'text',
    format: 'managed',
    required: true,
    label: { en: 'Form', de: 'Formular', pl: 'Formularz', nl: 'Formulier' },
    help: {
      en: 'Chosen by itself when you create a form.',
      de: 'Wird beim Anlegen eines Formulars automatisch gewählt.',
      pl: 'Wybierany automatycznie podczas tworzenia formularza.',
      nl: 'Wordt automatisch gekozen wanneer u een formulier maakt.',
    },
  },
];

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Never throws. */
export function readSettings(
  input: unknown,
): { settings: FormChannelSettings } | { problems: SettingProblem[] } {
  const values = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
  const { formId } = values;
  if (typeof formId !== 'string' || !uuid.test(formId))
    return { problems: [{ field: 'formId', message: sentence('not_form') }] };
  return { settings: { formId } };
}
