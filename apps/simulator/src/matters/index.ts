import type { Language } from '@throughline/sdk';
import * as de from './de.ts';
import * as en from './en.ts';
import * as nl from './nl.ts';
import * as pl from './pl.ts';
import type { Matter, MatterTexts, Phrases } from './types.ts';

export { type Matter, type MatterTexts, matters, type Phrases } from './types.ts';

const languages = { de, en, nl, pl };

export const textsOf = (language: Language, matter: Matter): MatterTexts =>
  languages[language].matterTexts[matter];
export const phrasesOf = (language: Language): Phrases => languages[language].phrases;

/** How the shop files a matter: words of its own, in the company's language. */
export interface Filing {
  label: string;
  /** Position in `teamNames`. */
  team: 0 | 1 | 2;
  /** Answer to "What is it about?" on the contact form. */
  topic: 'order' | 'invoice' | 'advice' | 'other';
  /** A picture says it best. */
  photo: boolean;
}

const filing = (label: string, team: Filing['team'], topic: Filing['topic'], photo = false): Filing => ({
  label,
  team,
  topic,
  photo,
});

export const filings: Record<Matter, Filing> = {
  delivery_date: filing('Lieferung', 2, 'order'),
  damaged_leg: filing('Reklamation', 1, 'order', true),
  return_chairs: filing('Retoure', 1, 'order'),
  company_invoice: filing('Rechnung', 0, 'invoice'),
  assembly_appointment: filing('Montage', 2, 'order'),
  missing_screws: filing('Ersatzteil', 1, 'order'),
  price_match: filing('Preis', 0, 'advice'),
  praise: filing('Lob', 0, 'other'),
  new_address: filing('Lieferung', 2, 'order'),
  wrong_colour: filing('Reklamation', 1, 'order', true),
  squeaking_bed: filing('Reklamation', 1, 'order'),
  will_it_fit: filing('Beratung', 0, 'advice'),
  charged_twice: filing('Doppelt abgebucht', 0, 'invoice'),
};

/**
 * Fills `{order}` and its like from `values`; `{he|she}` takes the form that fits the speaker.
 * @throws when a name has no value
 */
export function fillText(text: string, values: Record<string, string>, gender: 'm' | 'f'): string {
  return text.replace(/\{([^{}]+)\}/g, (_all, inside: string) => {
    const [first = '', second] = inside.split('|');
    if (second !== undefined) return gender === 'm' ? first : second;
    const value = values[first];
    if (value === undefined) throw new Error(`a text asks for {${first}}, which nobody gave`);
    return value;
  });
}
