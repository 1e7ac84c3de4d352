import { globSync, readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';

type Texts = Record<string, string>;
/** All areas of a language, by the language's code. */
const texts: Record<string, Texts> = { en: {}, de: {}, pl: {}, nl: {} };
const areas = import.meta.glob<Record<string, Texts>>('./*/{en,de,pl,nl}.ts', { eager: true });
for (const module of Object.values(areas)) {
  for (const language of Object.keys(texts)) Object.assign(texts[language] ?? {}, module[language]);
}
const { en: english = {}, de = {}, ...rest } = texts;
const others = Object.entries({ de, ...rest });
const root = new URL('../', import.meta.url).pathname;

/** Names of what a text is filled with, sorted, each once. @throws when the text is no ICU message */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [name, , choices] = part;
    if (typeof name === 'string') names.add(name);
    if (typeof choices === 'object' && choices !== null) Object.values(choices).forEach(walkAll);
  };
  const walkAll = (message: unknown): void => {
    if (Array.isArray(message)) message.forEach(walk);
  };
  walkAll(compileMessage(text));
  return [...names].sort();
}

/** What differs between a language and English: keys on one side only, and placeholders that are not the same. */
function differences(language: Texts): string[] {
  const keys = [...new Set([...Object.keys(english), ...Object.keys(language)])];
  return keys.flatMap((key) => {
    const [ours, theirs] = [english[key], language[key]];
    if (ours === undefined || theirs === undefined) return [`${key} is in one language only`];
    if (theirs.trim() === '') return [`${key} is empty`];
    const [wanted, found] = [placeholders(ours), placeholders(theirs)];
    return wanted.join() === found.join() ? [] : [`${key} has {${found}} instead of {${wanted}}`];
  });
}

describe('the texts', () => {
  it.each(others)('of %s have the keys and placeholders of English', (_, language) => {
    expect(differences(language)).toEqual([]);
  });

  it('have the plural forms their language needs', () => {
    const lacking = [['en', english] as [string, Texts], ...others].flatMap(([language, texts]) => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      return Object.entries(texts)
        .filter(([, text]) => /, plural,/.test(text))
        .flatMap(([key, text]) =>
          forms
            .filter((form) => !new RegExp(`\\b${form} \\{`).test(text))
            .map((form) => `${language} ${key} ${form}`),
        );
    });
    expect(lacking).toEqual([]);
  });

  /** Types see to keys in the code; this sees to texts nobody shows any more. */
  it('are all used', () => {
    const code = globSync('**/*.{ts,tsx}', { cwd: root, exclude: ['i18n/*/**', '**/*.test.ts'] })
      .map((file) => readFileSync(`${root}${file}`, 'utf8'))
      .join('\n');
    const literal = new Set([...code.matchAll(/['"]([\w.:-]+)['"]/g)].map((match) => match[1]));
    const patterns = [...code.matchAll(/`([\w.]+\.)\$\{[^`]*?\}([\w.]*)`/g)].map(
      ([, before = '', after = '']) => new RegExp(`^${before}[\\w:-]+${after}$`.replaceAll('.', '\\.')),
    );
    const unused = Object.keys(english).filter(
      (key) => !literal.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('would be found out: a planted violation of each law', () => {
    const { 'core.close': _, ...missing } = de;
    expect(differences(missing)).toEqual(['core.close is in one language only']);
    expect(differences({ ...de, 'core.added': 'x' })).toEqual(['core.added is in one language only']);
    expect(differences({ ...de, 'palette.go': '{nmae} öffnen' })).toEqual([
      'palette.go has {nmae} instead of {name}',
    ]);
    expect(placeholders('{a} and {n, plural, one {# of {b}} other {#}}')).toEqual(['a', 'b', 'n']);
  });
});
