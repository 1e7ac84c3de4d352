/** Text with `{{path.to.value}}` in it. What fills it is somebody else's words, so each place escapes them its own way. */

export type Scope = Readonly<Record<string, unknown>>;

const slot = /\{\{\s*([A-Za-z]\w*(?:\.[\w-]+)*)\s*\}\}/g;
const onlySlot = /^\{\{\s*([A-Za-z]\w*(?:\.[\w-]+)*)\s*\}\}$/;

/** A template names a value that is not there. */
export class MissingValue extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`there is no ${path}`);
    this.name = 'MissingValue';
    this.path = path;
  }
}

/** The paths it names, each once. */
export const pathsIn = (template: string): string[] => [
  ...new Set([...template.matchAll(slot)].map(([, path = '']) => path)),
];

/** True when braces remain that mean nothing. */
export const isMalformed = (template: string): boolean => /\{\{|\}\}/.test(template.replaceAll(slot, ''));

/** @throws MissingValue */
export function fill(
  template: string,
  scope: Scope,
  escaped: (value: string) => string = (value) => value,
): string {
  return template.replaceAll(slot, (_, path: string) => escaped(textOf(valueAt(scope, path), path)));
}

/** A template that is nothing but one slot yields the value as it is: numbers stay numbers. @throws MissingValue */
export function fillKeepingType(template: string, scope: Scope): unknown {
  const path = onlySlot.exec(template)?.[1];
  if (path === undefined) return fill(template, scope);
  const value = valueAt(scope, path);
  if (value === undefined) throw new MissingValue(path);
  return value;
}

/** Own properties only: no template reaches what a language puts beside the data. */
function valueAt(scope: Scope, path: string): unknown {
  let value: unknown = scope;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function textOf(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new MissingValue(path);
}
