import type { AgentFigures, ScopeFigures } from './types.ts';

interface Figures {
  scopes: ScopeFigures[];
  agents: AgentFigures[];
}

interface Entry<Value> {
  value: Value;
  text: string;
  version: number;
}

/** Remembers since which version each line of the figures is as it is, so that a reader is told what is new only. */
export interface Versions {
  put(figures: Figures): void;
  /** @param cursor of an earlier answer; anything else gets everything */
  since(cursor: string | null): Figures & { cursor: string; whole: boolean; gone: string[] };
}

/** @param name of this picture: cursors of another one mean nothing here */
export function createVersions(name: string): Versions {
  const scopes = new Map<string, Entry<ScopeFigures>>();
  const agents = new Map<string, Entry<AgentFigures>>();
  const gone = new Map<string, number>();
  let version = 0;

  function put(figures: Figures): void {
    version++;
    keep(scopes, figures.scopes, (each) => each.scope);
    keep(agents, figures.agents, (each) => each.agentId);
  }

  function keep<Value>(
    entries: Map<string, Entry<Value>>,
    values: Value[],
    keyOf: (value: Value) => string,
  ): void {
    const left = new Set(entries.keys());
    for (const value of values) {
      const key = keyOf(value);
      const text = JSON.stringify(value);
      left.delete(key);
      if (entries.get(key)?.text !== text) entries.set(key, { value, text, version });
      gone.delete(key);
    }
    for (const key of left) {
      entries.delete(key);
      gone.set(key, version);
    }
  }

  return {
    put,
    since(cursor) {
      const [ofName, ofVersion] = cursor?.split('.') ?? [];
      const known = ofName === name && Number(ofVersion) <= version ? Number(ofVersion) : null;
      const fresh = <Value>(entries: Map<string, Entry<Value>>): Value[] =>
        [...entries.values()].filter((entry) => entry.version > (known ?? 0)).map((entry) => entry.value);
      return {
        cursor: `${name}.${version}`,
        whole: known === null,
        scopes: fresh(scopes),
        agents: fresh(agents),
        gone: known === null ? [] : [...gone].filter(([, at]) => at > known).map(([key]) => key),
      };
    },
  };
}
