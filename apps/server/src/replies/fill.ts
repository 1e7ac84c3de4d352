const variable = /\{\{\s*([\w.]+)\s*(?:\|([^{}]*))?\}\}/g;

/**
 * The text with its variables filled in; what has no value becomes what follows the bar (`{{customer.firstName|there}}`),
 * and without that stays as it is, to be found by `unfilled`.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(variable, (whole, name: string, instead: string | undefined) => {
    const value = values[name]?.trim();
    return value ? value : (instead?.trim() ?? whole);
  });
}

/** The same in HTML: a value is words, whatever they look like. */
export const fillHtml = (html: string, values: Readonly<Record<string, string>>): string =>
  fill(html, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, escaped(value)])));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The first variable that was left unfilled, or null. */
export const unfilled = (text: string): string | null =>
  /\{\{\s*(?:customer|agent|conversation|company)\.\w+\s*(?:\|[^{}]*)?\}\}/.exec(text)?.[0] ?? null;

/** Addresses stand where a name is not known, and are no name. */
export const firstName = (name: string): string =>
  name.includes('@') || /^\+?[\d\s/-]+$/.test(name) ? '' : (name.trim().split(/\s+/)[0] ?? '');
