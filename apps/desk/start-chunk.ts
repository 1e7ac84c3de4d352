/** Puts what several pages share and the queue needs first into one file: a browser fetches one instead of sixty. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Whose imports are there from the start; what they are themselves stays apart. */
const entries = ['index.html', 'src/shell/desk-shell.tsx', 'src/pages/queue/queue-page.tsx'];

/** @param root folder of the desk, with a slash at its end */
export function startChunk(root: string): (id: string, graph: Graph) => string | null {
  let first: Set<string> | null = null;
  return (id, graph) => {
    first ??= reachedFrom(
      entries.map((entry) => root + entry),
      graph,
    );
    return first.has(id) ? 'start' : null;
  };
}

function reachedFrom(ids: readonly string[], graph: Graph): Set<string> {
  const reached = new Set<string>();
  const visit = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) visit(next);
  };
  for (const id of ids) visit(id);
  return reached;
}
