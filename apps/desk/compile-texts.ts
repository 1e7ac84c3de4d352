import { pathToFileURL } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** A file of texts of one area in one language; those in `languages/` only put areas together. */
const texts = /\/i18n\/(?!languages\/)\w+\/(en|de|pl|nl)\.ts$/;

/** Parses the ICU messages while building, so that no browser loads a parser or waits for one. */
export function compileTexts(): Plugin {
  return {
    name: 'compile-texts',
    // Before anything else sees the file: the whole of it is replaced.
    enforce: 'pre',
    async transform(_code, id) {
      const [, language] = texts.exec(id) ?? [];
      if (language === undefined) return null;
      const changed = `${pathToFileURL(id).href}?at=${Date.now()}`;
      const module: Record<string, Record<string, string>> = await import(changed);
      const compiled = Object.entries(module[language] ?? {}).map(([key, text]) => [
        key,
        compileMessage(text),
      ]);
      return {
        code: `export const ${language} = ${JSON.stringify(Object.fromEntries(compiled))};`,
        map: null,
      };
    },
  };
}
