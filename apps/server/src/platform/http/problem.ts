import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import {
  AppError,
  type ErrorCode,
  errorRegistry,
  type FieldProblem,
  isUnavailable,
  type Said,
  saidBy,
} from '../errors/index.ts';
import { schemaProblem } from './schema-problem.ts';

export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail?: string;
  fields?: (FieldProblem & { said: Said | null })[];
}

export function problem(
  code: ErrorCode,
  detail: string | null = null,
  fields: FieldProblem[] = [],
): ProblemDocument {
  const { status, title } = errorRegistry[code];
  return {
    type: `/docs/errors#${code}`,
    title,
    status,
    code,
    ...(detail === null ? {} : { detail }),
    ...(fields.length === 0
      ? {}
      : { fields: fields.map((each) => ({ ...each, said: saidBy(each.message) })) }),
  };
}

/** Any error → one problem document. What is unknown is logged and shown only as a code. */
export function answerError(
  error: FastifyError | AppError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const document = describe(error);
  if (document.status >= 500) {
    request.log.error({ err: error, route: request.routeOptions.url, code: document.code }, 'request failed');
  }
  if (document.code === 'unavailable') void reply.header('retry-after', '1');
  return reply.status(document.status).type('application/problem+json').send(document);
}

function describe(error: Error): ProblemDocument {
  if (error instanceof AppError) return problem(error.code, error.detail, error.fields);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map(schemaProblem);
    return problem('invalid_input', fields.map((f) => `${f.field}: ${f.message}`).join('; '), fields);
  }
  if (isResponseSerializationError(error)) return problem('internal');
  if (isUnavailable(error)) return problem('unavailable');
  const status = (error as FastifyError).statusCode;
  if (status === 413) return problem('too_large');
  if (status === 429) return problem('too_many_requests');
  if (status === 404) return problem('not_found');
  if (status !== undefined && status >= 400 && status < 500) return problem('malformed_body', error.message);
  // What the reader of multipart bodies throws has no status.
  if (/multipart|part header/i.test(error.message)) return problem('malformed_body', error.message);
  return problem('internal');
}
