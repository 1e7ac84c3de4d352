import { type FilterNames, resolverOf } from '@throughline/filter';
import type { FilterContext } from '../conversations/index.ts';
import { auditView } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { headSequence } from '../platform/events/index.ts';
import { callerOf, type Routes } from '../platform/http/index.ts';
import { search } from '../search/index.ts';
import { Problem, SearchQuery, SearchResult } from './schemas/index.ts';

export interface SearchRouteDeps {
  database: Database;
  names(): Promise<FilterNames>;
  context(agentId: string | null): Promise<FilterContext>;
}

export function searchRoutes(app: Routes, deps: SearchRouteDeps): void {
  const { db } = deps.database;
  app.get(
    '/api/v1/search',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags: ['search'],
        summary: 'Find conversations, messages and customers by what is written',
        querystring: SearchQuery,
        response: { 200: SearchResult, '4xx': Problem },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const { q, ...page } = request.query;
      if (q.trim() !== '') auditView('customers.searched', { id: '', name: q });
      const [seq, names, context] = await Promise.all([
        headSequence(db),
        deps.names(),
        deps.context(caller.kind === 'agent' ? caller.id : null),
      ]);
      const mayReadCustomers = caller.permissions.has('customers:read');
      const found = await search(
        db,
        { ...page, text: q, resolve: resolverOf(names), mayReadCustomers },
        context,
      );
      return {
        ...found,
        conversations: found.conversations.map(({ conversation, ...hit }) => ({
          ...hit,
          conversation: { ...conversation, seq },
        })),
      };
    },
  );
}
