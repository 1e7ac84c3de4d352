/** Names and positions parted by dots, as the server names fields: `panels.0.columns.1.value`. */
export type Path = string;

/** What stands at a path; undefined where nothing does. */
export function valueAt(whole: unknown, path: Path): unknown {
  let value = whole;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** The whole with another value at a path; what is beside the path stays the same object. */
export function setAt<Whole>(whole: Whole, path: Path, value: unknown): Whole {
  const [name = '', ...rest] = path.split('.');
  const next = rest.length === 0 ? value : setAt(childOf(whole, name), rest.join('.'), value);
  if (Array.isArray(whole)) return whole.with(Number(name), next) as Whole;
  return { ...whole, [name]: next };
}

function childOf(whole: unknown, name: string): unknown {
  const child = typeof whole === 'object' && whole !== null ? (whole as Record<string, unknown>)[name] : null;
  return child ?? {};
}

/** A name for machines from words for people, that no other of the list has. */
export function freeKey(words: string, taken: readonly { key: string }[]): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 30);
  const base = plain || 'part';
  const isFree = (key: string) => taken.every((other) => other.key !== key);
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}_${number}`;
    if (isFree(key)) return key;
  }
}
