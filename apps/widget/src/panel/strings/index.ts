import { de } from './de.ts';
import { en, type Strings } from './en.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';

export type { Strings };

const all: Record<string, Strings> = { en, de, pl, nl };

export const stringsFor = (language: string): Strings => all[language] ?? en;

/** Puts values into `{name}` places. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
