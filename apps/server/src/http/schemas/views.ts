import { z } from 'zod';
import { Id } from './common.ts';

const name = z.string().trim().min(1).max(60);
const filter = z.string().max(4000);
const sort = z.enum(['waiting', 'newest', 'due']);

export const SavedView = z
  .object({
    id: Id,
    name: z.string(),
    filter: z.string().describe('in the filter language, with names; may name what is gone'),
    sort,
    shared: z.boolean().describe('everybody sees it'),
    ownerId: Id,
  })
  .meta({ id: 'SavedView' });

export const SavedViewInput = z
  .object({ name, filter, sort: sort.default('waiting'), shared: z.boolean().default(false) })
  .meta({
    id: 'NewSavedView',
    examples: [
      { name: 'VIPs who wait', filter: 'state:open label:vip waiting:>2h', sort: 'waiting', shared: false },
    ],
  });

export const SavedViewPatch = z
  .object({
    name: name.optional(),
    filter: filter.optional(),
    sort: sort.optional(),
    shared: z.boolean().optional(),
  })
  .meta({ id: 'SavedViewPatch', examples: [{ name: 'VIPs' }] });

export const ViewOrder = z
  .object({ ids: z.array(Id).min(1).max(100) })
  .meta({ id: 'ViewOrder', examples: [{ ids: ['0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a'] }] });

export const ViewCounts = z
  .object({
    counts: z
      .record(z.string(), z.number().int().nullable())
      .describe('by view, up to 1000; null where counting would take too long'),
  })
  .meta({ id: 'ViewCounts' });
