import type { Endpoint, Parameter } from '../config/index.ts';
import { SystemProblem } from './problem.ts';
import { fill, fillKeepingType, MissingValue, type Scope } from './template.ts';

/** What is sent, before the system is told who asks. */
export interface SystemRequest {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string | null;
}

/**
 * An endpoint filled in. Values are escaped for where they stand, so none of them reaches another path, adds a
 * parameter or a header.
 * @throws SystemProblem `bad_request` naming the value that is missing or does not fit
 */
export function buildRequest(baseUrl: string, endpoint: Endpoint, scope: Scope): SystemRequest {
  try {
    const url = addressOf(baseUrl, endpoint.path, scope);
    for (const [name, value] of given(endpoint.query, scope)) url.searchParams.append(name, value);
    const headers: Record<string, string> = { accept: 'application/json' };
    for (const [name, value] of given(endpoint.headers, scope))
      headers[name.toLowerCase()] = oneLine(name, value);
    const body = bodyOf(endpoint, scope);
    if (body) headers['content-type'] ??= body.type;
    return { method: endpoint.method, url, headers, body: body?.text ?? null };
  } catch (error) {
    if (error instanceof MissingValue) throw new SystemProblem('bad_request', `there is no ${error.path}`);
    throw error;
  }
}

function addressOf(baseUrl: string, path: string, scope: Scope): URL {
  // What is written around the slots may be a whole query; what fills them is one piece of a path.
  const filled = fill(path, scope, (value) => {
    if (value === '') throw new SystemProblem('bad_request', 'a value of the path is empty');
    return encodeURIComponent(value);
  });
  const [place = ''] = filled.split('?');
  if (place.split('/').some((part) => /^(\.|%2e){1,2}$/i.test(part)))
    throw new SystemProblem('bad_request', 'a value of the path is only dots');
  return new URL(`${baseUrl.replace(/\/+$/, '')}${filled}`);
}

function given(parameters: readonly Parameter[], scope: Scope): [name: string, value: string][] {
  return parameters.flatMap(({ name, value, optional }): [string, string][] => {
    try {
      const filled = fill(value, scope);
      return optional && filled === '' ? [] : [[name, filled]];
    } catch (error) {
      if (optional && error instanceof MissingValue) return [];
      throw error;
    }
  });
}

function oneLine(name: string, value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(value))
    throw new SystemProblem('bad_request', `the header ${name} would have several lines`);
  return Buffer.from(value, 'utf8').toString('latin1');
}

function bodyOf({ body }: Endpoint, scope: Scope): { type: string; text: string } | null {
  if (body === null) return null;
  if (body.kind === 'json')
    return { type: 'application/json', text: JSON.stringify(filledIn(body.value, scope) ?? null) };
  return {
    type: 'application/x-www-form-urlencoded',
    text: new URLSearchParams(given(body.fields, scope)).toString(),
  };
}

/** A property whose slot is empty (a field nobody had to fill in) is left out. */
function filledIn(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') {
    const filled = fillKeepingType(value, scope);
    return filled === null ? undefined : filled;
  }
  if (Array.isArray(value)) return value.map((each) => filledIn(each, scope) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filledIn(each, scope)]));
}
