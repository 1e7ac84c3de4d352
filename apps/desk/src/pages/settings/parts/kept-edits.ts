/** What somebody typed into a form and has not saved, by form. It survives leaving the page and reloading it. */
export type Edits<Values extends object> = Partial<Values>;

interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const inMemory = new Map<string, object>();
const storageKey = (form: string) => `edits:${form}`;

/** Reads what is kept of a form; nothing where nothing is or it cannot be read. */
export function readEdits<Values extends object>(form: string, storage: Storage): Edits<Values> {
  const held = inMemory.get(form);
  if (held) return held as Edits<Values>;
  try {
    const stored: unknown = JSON.parse(storage.getItem(storageKey(form)) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Edits<Values>) : {};
  } catch {
    return {};
  }
}

/** Keeps the edits of a form. Secrets stay in memory only: the browser's storage outlives the person at the desk. */
export function keepEdits<Values extends object>(
  form: string,
  edits: Edits<Values>,
  secrets: readonly string[],
  storage: Storage,
): void {
  if (Object.keys(edits).length === 0) {
    inMemory.delete(form);
    storage.removeItem(storageKey(form));
    return;
  }
  inMemory.set(form, edits);
  const open = Object.fromEntries(Object.entries(edits).filter(([name]) => !secrets.includes(name)));
  try {
    storage.setItem(storageKey(form), JSON.stringify(open));
  } catch {
    // A full or forbidden storage still leaves what is in memory.
  }
}

/** The edits after a change; a value that is back to what is saved is no edit. */
export function changeEdits<Values extends object>(
  saved: Values,
  edits: Edits<Values>,
  change: Partial<Values>,
): Edits<Values> {
  const merged = { ...edits, ...change };
  return Object.fromEntries(
    Object.entries(merged).filter(([name, value]) => !isSame(value, saved[name as keyof Values])),
  ) as Edits<Values>;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
