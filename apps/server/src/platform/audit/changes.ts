/** What changed, field by field, as the log keeps it. */
export type Changes = Record<string, Change>;
/** A secret is only said to have changed. */
export type Change = { before: unknown; after: unknown } | { secret: true };

/** Longer values are cut: the log says what changed, it is no copy of everything. Characters of JSON. */
const longest = 2000;

/**
 * The fields that differ; those of nested objects by dotted path (`settings.host`), lists as a whole. What is absent
 * counts as null.
 * @param secrets fields, by path, whose values are never kept
 */
export function changesBetween(before: object, after: object, secrets: readonly string[] = []): Changes {
  const old = flat(before, '');
  const fresh = flat(after, '');
  const changes: Changes = {};
  for (const path of new Set([...old.keys(), ...fresh.keys()])) {
    const from = old.get(path) ?? null;
    const to = fresh.get(path) ?? null;
    if (JSON.stringify(from) === JSON.stringify(to)) continue;
    const secret = secrets.some((name) => path === name || path.startsWith(`${name}.`));
    changes[path] = secret ? { secret: true } : { before: cut(from), after: cut(to) };
  }
  return changes;
}

function flat(value: object, prefix: string): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, each] of Object.entries(value)) {
    const path = `${prefix}${name}`;
    if (isPlain(each)) for (const [inner, deep] of flat(each, `${path}.`)) fields.set(inner, deep);
    else fields.set(path, each instanceof Date ? each.toISOString() : each);
  }
  return fields;
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

function cut(value: unknown): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= longest ? value : `${Array.from(text.slice(0, longest)).slice(0, -1).join('')}…`;
}
