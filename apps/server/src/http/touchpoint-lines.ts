import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { type GivenTouchpoint, type Taken, takeTouchpoints } from '../journeys/index.ts';
import { AppError, assertStorable, invalid, sentence } from '../platform/errors/index.ts';
import { typed } from '../platform/http/index.ts';
import { failures } from './responses.ts';
import { TouchpointInput, TouchpointLinesTaken } from './schemas/index.ts';
import { given, type TouchpointRouteDeps } from './touchpoints.ts';

/** Lines written in one transaction, and problems that are told. */
const atOnce = 2000;
const mostProblems = 100;
/** Characters of a line. */
const longestLine = 65_536;

/** A stream of touchpoints, which may be longer than memory: in a scope of its own, where lines are handed on as they come. */
export async function touchpointLineRoutes(
  http: FastifyInstance,
  { database, now }: TouchpointRouteDeps,
): Promise<void> {
  await http.register(async (scope) => {
    scope.removeContentTypeParser('application/x-ndjson');
    scope.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
    routes(typed(scope));
  });

  function routes(app: ReturnType<typeof typed>): void {
    const tags = ['journeys'];
    const config = { access: 'customers:write' };

    app.post(
      '/api/v1/touchpoints/lines',
      {
        config,
        schema: {
          tags,
          summary: 'Take in touchpoints as they come, one JSON object a line',
          description:
            'Each line is taken in or refused for itself; what breaks off has been taken in up to there, and may be sent again from the beginning.',
          consumes: ['application/x-ndjson'],
          response: { 200: TouchpointLinesTaken, ...failures },
        },
      },
      async (request) => {
        if (!isStream(request.body)) throw invalid('body', sentence('required'));
        return takeLines(request.body);
      },
    );
  }

  async function takeLines(body: Readable): Promise<z.output<typeof TouchpointLinesTaken>> {
    const done = { added: 0, known: 0, ahead: 0, refused: 0 };
    const problems: { line: number; field: string; message: string }[] = [];
    const unknownTypes = new Set<string>();
    let waiting: { line: number; touchpoint: GivenTouchpoint }[] = [];
    let line = 0;
    const refuse = (at: number, field: string, message: string) => {
      done.refused++;
      if (problems.length < mostProblems) problems.push({ line: at, field, message });
    };
    const flush = async () => {
      const { taken, refused } = await takeTouchpoints(
        database,
        waiting.map(({ touchpoint }) => touchpoint),
        now(),
      );
      for (const { place, field, message } of refused) refuse(waiting[place]?.line ?? 0, field, message);
      count(taken);
      waiting = [];
    };
    const count = (taken: Taken) => {
      done.added += taken.added;
      done.known += taken.known;
      done.ahead += taken.ahead.length;
      for (const type of taken.unknownTypes.slice(0, mostProblems)) unknownTypes.add(type);
    };
    for await (const text of createInterface({ input: body, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === '') continue;
      const found = parse(text);
      if ('field' in found) refuse(line, found.field, found.message);
      else waiting.push({ line, touchpoint: given(found.value) });
      if (waiting.length >= atOnce) await flush();
    }
    if (waiting.length > 0) await flush();
    return { ...done, unknownTypes: [...unknownTypes], problems };
  }
}

const isStream = (body: unknown): body is Readable =>
  typeof (body as Readable | null)?.[Symbol.asyncIterator] === 'function';

/** One line, or what is wrong with it. */
function parse(
  text: string,
): { value: z.output<typeof TouchpointInput> } | { field: string; message: string } {
  if (text.length > longestLine)
    return { field: 'line', message: sentence('too_long', { limit: longestLine }) };
  try {
    const found = TouchpointInput.safeParse(JSON.parse(text));
    if (!found.success) {
      const [issue] = found.error.issues;
      return { field: issue?.path.join('.') || 'line', message: issue?.message ?? '' };
    }
    assertStorable(found.data);
    return { value: found.data };
  } catch (error) {
    if (error instanceof AppError) return { field: 'line', message: error.message };
    return { field: 'line', message: sentence('not_json') };
  }
}
