/** Operations of an OpenAPI 3 document as endpoints that only want their values. References within the document are followed. */
import { parse } from 'yaml';
import { invalid, sentence } from '../../platform/errors/index.ts';
import type { Endpoint, SignIn } from '../config/index.ts';

export interface ReadDocument {
  title: string;
  version: string;
  baseUrl: string | null;
  signIn: SignIn | null;
  operations: {
    id: string;
    method: Endpoint['method'];
    path: string;
    summary: string;
    deprecated: boolean;
    endpoint: Endpoint;
  }[];
  /** Operations that are not listed. */
  left: number;
}

type Json = Record<string, unknown>;

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
/** More are not listed. */
const mostOperations = 500;
/** How deep a body is filled with places for values. */
const deepest = 4;

/**
 * @param text JSON or YAML
 * @throws AppError `invalid_input` naming `document`
 */
export function readDocument(text: string): ReadDocument {
  const document = read(text);
  const resolve = resolver(document);
  const all = Object.entries(objectOf(document.paths)).flatMap(([path, item]) => {
    const shared = objectOf(resolve(item));
    return methods.flatMap((method) => {
      const operation = shared[method.toLowerCase()];
      return operation === undefined
        ? []
        : [{ method, path, shared, operation: objectOf(resolve(operation)) }];
    });
  });
  if (all.length === 0) throw invalid('document', sentence('no_operations'));
  const taken = new Set<string>();
  const operations = all.slice(0, mostOperations).map(({ method, path, shared, operation }) => {
    const summary = textOf(operation.summary) || textOf(operation.description).slice(0, 200);
    const id = textOf(operation.operationId) || `${method} ${path}`;
    const parameters = parametersOf(shared, operation, resolve);
    const endpoint: Endpoint = {
      key: keyOf(id, taken),
      name: summary.slice(0, 200),
      method,
      path: (path.startsWith('/') ? path : `/${path}`).replace(/\{([^}]+)\}/g, (_, name: string) =>
        slot(name),
      ),
      query: parameters.query,
      headers: parameters.headers,
      body: bodyOf(operation, resolve),
    };
    return { id, method, path, summary, deprecated: operation.deprecated === true, endpoint };
  });
  const info = objectOf(document.info);
  return {
    title: textOf(info.title),
    version: textOf(info.version),
    baseUrl: baseUrlOf(document),
    signIn: signInOf(document, resolve),
    operations,
    left: all.length - operations.length,
  };
}

function read(text: string): Json {
  let document: unknown;
  try {
    document = /^\s*\{/.test(text) ? JSON.parse(text) : parse(text, { maxAliasCount: 100 });
  } catch (error) {
    throw invalid(
      'document',
      sentence('not_openapi', { detail: (error as Error).message.split('\n')[0] ?? '' }),
    );
  }
  const { openapi, swagger } = objectOf(document);
  if (typeof openapi === 'string' && openapi.startsWith('3.')) return objectOf(document);
  const detail = typeof swagger === 'string' ? `Swagger ${swagger}` : 'openapi: 3.x';
  throw invalid('document', sentence('not_openapi', { detail }));
}

/** Follows `#/…`; what is elsewhere is not fetched. */
function resolver(document: Json) {
  return (value: unknown): unknown => {
    let found = value;
    for (let hops = 0; hops < 10; hops++) {
      const { $ref: reference } = objectOf(found);
      if (typeof reference !== 'string') return found;
      if (!reference.startsWith('#/')) return {};
      found = reference
        .slice(2)
        .split('/')
        .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
        .reduce<unknown>(
          (at, part) => (Object.hasOwn(objectOf(at), part) ? objectOf(at)[part] : {}),
          document,
        );
    }
    return {};
  };
}

type Resolve = ReturnType<typeof resolver>;

function parametersOf(shared: Json, operation: Json, resolve: Resolve) {
  const listed = [...listOf(shared.parameters), ...listOf(operation.parameters)].map((each) =>
    objectOf(resolve(each)),
  );
  const of = (place: string) =>
    listed
      .filter((parameter) => parameter.in === place && textOf(parameter.name) !== '')
      .map((parameter) => ({
        name: textOf(parameter.name),
        value:
          exampleOf(parameter, resolve) ?? (parameter.required === true ? slot(textOf(parameter.name)) : ''),
        optional: parameter.required !== true,
      }));
  const usual = /^(accept|content-type|authorization)$/i;
  return {
    query: of('query').slice(0, 50),
    headers: of('header')
      .filter(({ name }) => !usual.test(name))
      .slice(0, 30),
  };
}

/** What the document itself says should stand there: a default or the only choice. */
function exampleOf(parameter: Json, resolve: Resolve): string | null {
  const schema = objectOf(resolve(parameter.schema));
  const only = listOf(schema.enum).length === 1 ? listOf(schema.enum)[0] : undefined;
  const value = schema.const ?? only ?? (parameter.required === true ? schema.default : undefined);
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : null;
}

/** Mail addresses and the like are what customers are looked up by; the rest is asked of whoever configures it. */
function slot(name: string): string {
  const isHandle = /(^|_|[a-z](?=[A-Z]))(e?mail|phone)/i.test(name);
  return isHandle ? '{{identity.value}}' : `{{fields.${name.replace(/\W+/g, '_').toLowerCase()}}}`;
}

function bodyOf(operation: Json, resolve: Resolve): Endpoint['body'] {
  const content = objectOf(objectOf(resolve(operation.requestBody)).content);
  const json = Object.keys(content).find((type) => /json/i.test(type));
  if (json !== undefined) {
    const value = skeleton(objectOf(content[json]).schema, resolve, 'value', 0);
    return { kind: 'json', value: value ?? {} };
  }
  const form = objectOf(content['application/x-www-form-urlencoded']);
  const schema = objectOf(resolve(form.schema));
  const names = Object.keys(objectOf(schema.properties));
  if (names.length === 0) return null;
  const required = listOf(schema.required);
  return {
    kind: 'form',
    fields: names
      .slice(0, 100)
      .map((name) => ({ name, value: slot(name), optional: !required.includes(name) })),
  };
}

/** A body of the shape that is asked for, with a place for each value. */
function skeleton(schema: unknown, resolve: Resolve, name: string, depth: number): unknown {
  const { type, properties, items, allOf, const: only, required } = objectOf(resolve(schema));
  if (only !== undefined) return only;
  const parts = listOf(allOf).map((each) => objectOf(resolve(each)));
  const all = Object.assign(
    {},
    ...parts.map((part) => objectOf(part.properties)),
    objectOf(properties),
  ) as Json;
  const wanted = [...listOf(required), ...parts.flatMap((part) => listOf(part.required))];
  if (Object.keys(all).length > 0) {
    if (depth >= deepest) return {};
    const shown = Object.entries(all).filter(([each]) => wanted.length === 0 || wanted.includes(each));
    return Object.fromEntries(
      shown.slice(0, 50).map(([each, inner]) => [each, skeleton(inner, resolve, each, depth + 1)]),
    );
  }
  if (type === 'array') return depth >= deepest ? [] : [skeleton(items, resolve, name, depth + 1)];
  return type === 'object' ? {} : slot(name);
}

function baseUrlOf({ servers }: Json): string | null {
  const [first] = listOf(servers).map(objectOf);
  const variables = objectOf(first?.variables);
  const url = textOf(first?.url).replace(/\{([^}]+)\}/g, (all, name: string) => {
    const value = objectOf(variables[name]).default;
    return typeof value === 'string' ? value : all;
  });
  return /^https?:\/\//.test(url) && URL.canParse(url) ? url : null;
}

/** The first that a program can do without a person. */
function signInOf(document: Json, resolve: Resolve): SignIn | null {
  const schemes = Object.values(objectOf(objectOf(document.components).securitySchemes)).map((each) =>
    objectOf(resolve(each)),
  );
  for (const { type, scheme, in: place, name, flows } of schemes) {
    const { tokenUrl, scopes } = objectOf(objectOf(flows).clientCredentials);
    if (type === 'oauth2' && typeof tokenUrl === 'string')
      return {
        kind: 'oauth2',
        tokenUrl,
        clientId: '',
        scope: Object.keys(objectOf(scopes)).join(' ').slice(0, 1000),
        audience: '',
        credentialsIn: 'header',
      };
    if (type === 'apiKey' && (place === 'header' || place === 'query'))
      return { kind: 'key', in: place, name: textOf(name), prefix: '' };
    if (type === 'http' && /^bearer$/i.test(textOf(scheme)))
      return { kind: 'key', in: 'header', name: 'Authorization', prefix: 'Bearer ' };
    if (type === 'http' && /^basic$/i.test(textOf(scheme))) return { kind: 'basic', username: '' };
  }
  return null;
}

/** `getOrders` → `get_orders`, and unlike every other. */
function keyOf(id: string, taken: Set<string>): string {
  const words = id
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toLowerCase()
    .replace(/^[^a-z]+|_+$/g, '');
  const base = words.slice(0, 36) || 'endpoint';
  let key = base;
  for (let count = 2; taken.has(key); count++) key = `${base}_${count}`;
  taken.add(key);
  return key;
}

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
