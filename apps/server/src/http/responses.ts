import { z } from 'zod';
import { Problem } from './schemas/index.ts';

/** The problem documents any route may answer with; spread into a route's `response`. */
export const failures = {
  400: Problem,
  401: Problem,
  403: Problem,
  404: Problem,
  409: Problem,
  429: Problem,
} as const;

/** Done, and nothing to say about it. */
export const NoContent = z.null().describe('no content');

export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });
