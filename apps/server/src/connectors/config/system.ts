/** How a system is reached: sign-in, endpoints, limits. */
import { z } from 'zod';
import { expression, key, template } from './parts.ts';

/** The secret of each (`key`, password, client secret) stands apart, in `secrets.signIn`. */
export const signInSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('key'),
    in: z.enum(['header', 'query']),
    name: z.string().trim().min(1, 'is empty').max(100),
    prefix: z.string().max(50).default('').describe('stands before the key, e.g. `Bearer `'),
  }),
  z.object({ kind: z.literal('basic'), username: z.string().min(1, 'is empty').max(200) }),
  z.object({
    kind: z.literal('oauth2'),
    tokenUrl: z.string().max(2000),
    clientId: z.string().min(1, 'is empty').max(500),
    scope: z.string().max(1000).default(''),
    audience: z.string().max(500).default(''),
    credentialsIn: z.enum(['header', 'body']).default('header'),
  }),
]);
export type SignIn = z.infer<typeof signInSchema>;

export const headerName = z
  .string()
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, 'is not the name of a header');
const parameter = z.object({
  name: z.string().trim().min(1, 'is empty').max(200),
  value: template,
  optional: z.boolean().default(false).describe('left out where the value is empty'),
});
export type Parameter = z.infer<typeof parameter>;

export const endpointSchema = z.object({
  key,
  name: z.string().trim().max(200).default(''),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
  path: z
    .string()
    .max(2000)
    .regex(/^\/(?!\/)/, 'must begin with one slash')
    .describe('below the base address, e.g. `/customers/{{identity.value}}/orders`'),
  query: z.array(parameter).max(50).default([]),
  headers: z
    .array(z.object({ name: headerName, value: template, optional: z.boolean().default(false) }))
    .max(30)
    .default([]),
  body: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('json'),
        value: z
          .unknown()
          .describe('texts in it are templates; one that is nothing but `{{…}}` keeps the type'),
      }),
      z.object({ kind: z.literal('form'), fields: z.array(parameter).max(100) }),
    ])
    .nullable()
    .default(null),
});
export type Endpoint = z.infer<typeof endpointSchema>;

export const limitsSchema = z.object({
  timeoutMs: z.number().int().min(200).max(60_000).default(8000),
  concurrency: z.number().int().min(1).max(50).default(4).describe('requests at the same time'),
  failures: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(5)
    .describe('failures in a row after which the system is left alone'),
  pauseSeconds: z.number().int().min(5).max(3600).default(30).describe('how long it is left alone at first'),
});

export const lookupSchema = z.object({
  key,
  name: z.string().trim().max(200).default(''),
  identities: z
    .array(z.string().trim().min(1, 'is empty').max(50))
    .min(1, 'is empty')
    .max(10)
    .describe(
      'types of identities to look up by, tried in this order, e.g. `["external:shop", "email"]`; `external:<system>` is the customer’s number in that system, `{{identity.value}}` the number alone',
    ),
  steps: z
    .array(
      z.object({
        endpoint: key.describe('of `endpoints`'),
        as: key.describe('later steps say `{{steps.<as>…}}`, expressions `$steps.<as>`'),
        take: expression
          .optional()
          .describe('what of the answer is meant; nothing or an empty list: the customer is not known there'),
      }),
    )
    .min(1, 'is empty')
    .max(5),
  kept: z
    .array(z.object({ key, value: expression }))
    .max(20)
    .default([])
    .describe('small values actions need, e.g. the customer’s id in the system: `{{kept.<key>}}`'),
  freshSeconds: z.number().int().min(10).max(604_800).default(300),
  absentSeconds: z
    .number()
    .int()
    .min(10)
    .max(604_800)
    .default(900)
    .describe('how long “not known there” counts'),
});
export type Lookup = z.infer<typeof lookupSchema>;
