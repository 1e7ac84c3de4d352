/** What there is in an answer, so that people choose fields instead of writing expressions. */

export interface FoundField {
  /** JSONata, from the row. */
  path: string;
  sample: string;
  format: 'text' | 'number' | 'date' | 'datetime' | 'link' | 'email' | 'flag';
}

/** A name as JSONata writes it. */
const step = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll('`', '')}\``);

/** Every single value of a row, down to three levels; lists in it are left to who writes expressions. */
export function fieldsOf(row: unknown, prefix = '', depth = 3): FoundField[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return [];
  return Object.entries(row).flatMap(([name, value]) => {
    const path = prefix === '' ? step(name) : `${prefix}.${step(name)}`;
    if (typeof value === 'object' && value !== null)
      return depth > 1 && !Array.isArray(value) ? fieldsOf(value, path, depth - 1) : [];
    return value === null || value === '' ? [] : [{ path, sample: String(value), format: formatOf(value) }];
  });
}

function formatOf(value: unknown): FoundField['format'] {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'date';
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return 'datetime';
  if (/^https:\/\//.test(text)) return 'link';
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? 'email' : 'text';
}

/** The lists in an answer, by path; `$` when the answer is one itself. */
export function listsOf(value: unknown, prefix = '', depth = 3): string[] {
  if (Array.isArray(value)) return [prefix || '$'];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    listsOf(child, prefix === '' ? step(name) : `${prefix}.${step(name)}`, depth - 1),
  );
}

/**
 * What a plain path (`orders.nodes`, `data[0]`, `$`) yields, the first of a list.
 * @returns undefined for an expression that is more than a path: that is the server's to work out
 */
export function rowAt(answer: unknown, paths: readonly (string | undefined)[]): unknown {
  let value: unknown = answer;
  for (const path of paths) {
    if (path === undefined || path === '$' || path === '') continue;
    if (!/^(?:[A-Za-z_]\w*|`[^`]+`)(?:\[\d*\])?(?:\.(?:[A-Za-z_]\w*|`[^`]+`)(?:\[\d*\])?)*$/.test(path))
      return undefined;
    for (const [, name = '', plain = name, , at = ''] of path.matchAll(
      /(`[^`]+`|([A-Za-z_]\w*))(\[(\d*)\])?/g,
    )) {
      value = (first(value) as Record<string, unknown> | undefined)?.[(plain ?? name).replaceAll('`', '')];
      if (at !== '' && Array.isArray(value)) value = value[Number(at)];
    }
  }
  return first(value);
}

function first(value: unknown): unknown {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? one : undefined;
}
