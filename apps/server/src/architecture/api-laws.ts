/** What holds for every operation of the API's document, as a pure function from document to violations. */

interface Operation {
  summary?: string;
  tags?: string[];
  operationId?: string;
  'x-audit'?: string[];
  security?: Record<string, string[]>[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<string, { $ref?: string; content?: Record<string, { schema?: unknown }> }>;
}

export interface ApiDocument {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { required?: string[] }> };
}

interface Known {
  tags: readonly string[];
  permissions: readonly string[];
  /** Entries of the audit log. */
  auditActions: readonly string[];
}

export function operationViolations(document: ApiDocument, known: Known): string[] {
  const names = new Map<string, number>();
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      at: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );
  for (const { operation } of operations)
    names.set(operation.operationId ?? '', (names.get(operation.operationId ?? '') ?? 0) + 1);
  return operations.flatMap(({ at, operation }) =>
    [
      ...describing(operation, known),
      ...access(operation, known),
      ...auditing(operation, known),
      ...shapes(operation),
      ...((names.get(operation.operationId ?? '') ?? 0) > 1
        ? [`shares the name ${operation.operationId}`]
        : []),
    ].map((problem) => `${at} ${problem}`),
  );
}

function describing({ summary, tags = [] }: Operation, known: Known): string[] {
  return [
    ...(summary ? [] : ['has no summary']),
    ...(tags.length > 0 ? [] : ['has no tag']),
    ...tags.filter((tag) => !known.tags.includes(tag)).map((tag) => `has the unknown tag ${tag}`),
  ];
}

function access({ security }: Operation, known: Known): string[] {
  if (security === undefined) return ['does not say who may call it'];
  return [...new Set(security.flatMap((each) => Object.values(each).flat()))]
    .filter((permission) => !known.permissions.includes(permission))
    .map((permission) => `asks for the unknown permission ${permission}`);
}

/** Which managing routes must declare one is checked where they are registered. */
function auditing(operation: Operation, known: Known): string[] {
  return (operation['x-audit'] ?? [])
    .filter((action) => !known.auditActions.includes(action))
    .map((action) => `leaves the unknown entry ${action}`);
}

function shapes({ requestBody, responses = {} }: Operation): string[] {
  const bodies = requestBody ? Object.values(requestBody.content ?? {}) : null;
  return [
    ...(bodies && !bodies.some((body) => body.schema) ? ['has no schema for its body'] : []),
    ...Object.entries(responses)
      .filter(([status]) => status === '200' || status === '201')
      .filter(([, answer]) => !Object.values(answer.content ?? {}).some((each) => each.schema))
      .map(([status]) => `has no schema for ${status}`),
    ...(['4XX', '5XX'].every((status) => responses[status]?.$ref?.endsWith('/Problem'))
      ? []
      : ['does not describe its errors']),
  ];
}
