export const languages = ['en', 'de', 'pl', 'nl'] as const;
export type Language = (typeof languages)[number];

/** `de-AT` → `de`; null when it is none of ours. */
export function languageOf(tag: string | null | undefined): Language | null {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? null;
}
