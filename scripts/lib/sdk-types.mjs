/** TypeScript from the API's document. The generator needs an older TypeScript than ours, so it lives in tools/. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const heading = `/**
 * Written by scripts/write-sdk-types.mjs from the server's OpenAPI document; do not change it by hand.
 */
`;

/** @returns {Promise<string>} the text of packages/sdk/src/generated/api.ts for this document */
export async function sdkTypesOf(document) {
  const tools = createRequire(new URL('../../tools/package.json', import.meta.url));
  const generator = await import(pathToFileURL(tools.resolve('openapi-typescript')).href);
  const { default: openapiTS, astToString } = generator.default?.astToString ? generator.default : generator;
  // A default is what the server adds: whoever calls may leave the property out.
  const nodes = await openapiTS(structuredClone(document), { alphabetize: true, defaultNonNullable: false });
  return heading + astToString(nodes);
}
