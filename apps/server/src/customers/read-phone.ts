import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/** Whose numbers are meant where none says its country: of those who speak the language. */
const countries: Record<string, CountryCode> = { de: 'DE', pl: 'PL', nl: 'NL', en: 'GB' };

/**
 * A phone number as people type it.
 * @param language of who typed it: `030 1234567` is a number of their country; or that country itself, `PL`
 * @returns E.164, or null when nobody could be called there
 */
export function readPhone(typed: string, language: string): string | null {
  const country = isSupportedCountry(language)
    ? language
    : (countries[language.slice(0, 2).toLowerCase()] ?? 'DE');
  const found = parsePhoneNumberFromString(typed, country);
  return found?.isPossible() ? found.number : null;
}
