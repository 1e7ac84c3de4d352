import type { Language } from '@throughline/sdk';
import type { MessageKey } from './types.ts';

/** Texts that come with the pages that say them; all others are there from the start. */
export type Area = 'account' | 'forms' | 'operation' | 'people' | 'settings' | 'welcome';

export type Texts = Partial<Record<MessageKey, string>>;

const files = import.meta.glob<Record<string, Texts>>(
  './{account,forms,operation,people,settings,welcome}/*.ts',
);

/** The texts of an area in a language. Rejects when the server cannot be reached. */
export async function areaTexts(area: Area, language: Language): Promise<Texts> {
  const module = await files[`./${area}/${language}.ts`]?.();
  return module?.[language] ?? {};
}
