/**
 * zod describes every named shape twice, as what may be sent (`…Input`) and as what comes back. Where both say the
 * same, or only one is used, one is enough; clients then have one type for one thing.
 */

type Json = Record<string, unknown>;
interface Document {
  components: { schemas?: Record<string, Json> } & Json;
}

const prefix = '#/components/schemas/';

export function tidySchemas<T extends Document>(document: T): T {
  const schemas = document.components.schemas ?? {};
  const bare = { ...document, components: { ...document.components, schemas: {} } };
  const used = namesIn(bare, schemas);
  const differing = differingTwins(used, schemas);
  const kept = new Map(
    [...used].map((name) => [name, differing.has(name) ? name : plainName(name, schemas)]),
  );
  const rename = (value: unknown): unknown => renamed(simplified(value), kept);
  const result = rename(bare) as T;
  const sorted = [...kept].sort(([, a], [, b]) => (a < b ? -1 : 1));
  for (const [name, as] of sorted)
    (result.components.schemas as Record<string, unknown>)[as] = rename(schemas[name]);
  return result;
}

/** The name without the library's ending, where the library made it. */
const plainName = (name: string, schemas: Record<string, Json>): string =>
  isTwin(name, schemas) ? name.slice(0, -'Input'.length) : name;

/** Inputs that say something else than what comes back, be it in a shape they contain; both are used. */
function differingTwins(used: Set<string>, schemas: Record<string, Json>): Set<string> {
  const differing = new Set<string>();
  const twins = [...used].filter((name) => isTwin(name, schemas) && used.has(plainName(name, schemas)));
  const text = (value: unknown): string =>
    JSON.stringify(simplified(value)).replace(
      /"#\/components\/schemas\/(\w+)"/g,
      (_all, name: string) => `"${prefix}${differing.has(name) ? name : plainName(name, schemas)}"`,
    );
  for (let before = -1; before < differing.size; ) {
    before = differing.size;
    for (const name of twins)
      if (text(schemas[name]) !== text(schemas[plainName(name, schemas)])) differing.add(name);
  }
  return differing;
}

/** `XInput` beside `X`: made by the library, not a name of ours. */
const isTwin = (name: string, schemas: Record<string, Json>): boolean =>
  name.endsWith('Input') && schemas[name.slice(0, -'Input'.length)] !== undefined;

/** Every schema that something refers to, through others. */
function namesIn(value: unknown, schemas: Record<string, Json>): Set<string> {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, inner] of Object.entries(part)) {
      if (key !== '$ref' || typeof inner !== 'string' || !inner.startsWith(prefix)) look(inner);
      else if (!found.has(inner.slice(prefix.length))) {
        found.add(inner.slice(prefix.length));
        look(schemas[inner.slice(prefix.length)]);
      }
    }
  };
  look(value);
  return found;
}

/** Answers may gain properties later, and formats say what their patterns repeat. */
function simplified(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplified);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(key === 'additionalProperties' && inner === false))
      .filter(([key]) => !(key === 'pattern' && 'format' in value))
      .map(([key, inner]) => [key, simplified(inner)]),
  );
}

function renamed(value: unknown, kept: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((inner) => renamed(inner, kept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string' && inner.startsWith(prefix)
        ? [key, prefix + (kept.get(inner.slice(prefix.length)) ?? inner.slice(prefix.length))]
        : [key, renamed(inner, kept)],
    ),
  );
}
