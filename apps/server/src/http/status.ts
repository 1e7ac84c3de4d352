import { z } from 'zod';
import type { Said as SaidByUs } from '../platform/errors/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { Said } from './schemas/index.ts';

export interface StatusProblem {
  component: string;
  message: string;
  said: SaidByUs | null;
}

export interface Status {
  problems: StatusProblem[];
}

/** Health in words, for people who work with the desk. */
export function statusRoutes(app: Routes, status: () => Promise<Status>): void {
  app.get(
    '/api/v1/status',
    {
      config: { access: 'status:read' },
      schema: {
        tags: ['status'],
        summary: 'What does not work right now',
        response: {
          200: z.object({
            problems: z.array(
              z.object({ component: z.string(), message: z.string(), said: Said.nullable() }),
            ),
          }),
        },
      },
    },
    status,
  );
}
