import type { Route, ServiceOptions } from './service.ts';

/** The OpenAPI 3.1 document of a service, made from its routes. @param address where it answers */
export function describeService(service: ServiceOptions, address: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of service.routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: service.title, description: service.description, version: '1.4.0' },
    servers: [{ url: address }],
    security: [{ signIn: [] }],
    paths,
    components: { securitySchemes: { signIn: service.signIn.scheme(address) } },
  };
}

function operationOf(route: Route): object {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(route.query ?? {}).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
  const json = (schema: object) => ({ 'application/json': { schema } });
  return {
    operationId: route.id,
    summary: route.summary,
    parameters: [...inPath, ...inQuery],
    ...(route.body && { requestBody: { required: true, content: json(route.body) } }),
    responses: {
      200: { description: 'Done', content: json(route.answer) },
      401: { description: 'Not signed in' },
      404: { description: 'Not found' },
      ...(route.body && { 422: { description: 'Bad input; `fields` says which' } }),
    },
  };
}
