import { z } from 'zod';
import type { Routes } from '../platform/http/index.ts';

export interface Status {
  problems: { component: string; message: string }[];
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
          200: z.object({ problems: z.array(z.object({ component: z.string(), message: z.string() })) }),
        },
      },
    },
    status,
  );
}
