import type { Client } from './client.ts';
import { resultOf } from './http.ts';
import type * as T from './types.ts';

const at = (id: string) => ({ params: { path: { id } } });
const abortable = (signal?: AbortSignal) => (signal ? { signal } : {});

export type IncidentClient = ReturnType<typeof createIncidentClient>;

/** What is one matter, and incidents. Apart from the client, as few pages need it and it is no part of the first one. */
export function createIncidentClient({ http }: Client) {
  const link = (id: string, conversationId: string) => ({ params: { path: { id, conversationId } } });
  return {
    sameMatter: (id: string) => resultOf(http.GET('/api/v1/conversations/{id}/same-matter', at(id))),
    decideMatter: (id: string, otherId: string, verdict: T.MatterVerdict) =>
      resultOf(
        http.PUT('/api/v1/conversations/{id}/same-matter/{otherId}', {
          params: { path: { id, otherId } },
          body: verdict,
        }),
      ),
    contacts: (id: string) => resultOf(http.GET('/api/v1/conversations/{id}/contacts', at(id))),
    contactCounts: (conversationIds: string[]) =>
      resultOf(http.GET('/api/v1/contacts/counts', { params: { query: { conversationIds } } })),
    similarConversations: (id: string) => resultOf(http.GET('/api/v1/conversations/{id}/similar', at(id))),
    matterSettings: () => resultOf(http.GET('/api/v1/same-matter/settings')),
    putMatterSettings: (settings: T.MatterSettings) =>
      resultOf(http.PUT('/api/v1/same-matter/settings', { body: settings })),
    incidents: (state: 'open' | 'resolved' | 'all' = 'all') =>
      resultOf(http.GET('/api/v1/incidents', { params: { query: { state } } })),
    incident: (id: string) => resultOf(http.GET('/api/v1/incidents/{id}', at(id))),
    declareIncident: (input: T.IncidentInput) => resultOf(http.POST('/api/v1/incidents', { body: input })),
    patchIncident: (id: string, patch: T.IncidentPatch) =>
      resultOf(http.PATCH('/api/v1/incidents/{id}', { ...at(id), body: patch })),
    resolveIncident: (id: string) => resultOf(http.PUT('/api/v1/incidents/{id}/resolution', at(id))),
    reopenIncident: (id: string) => resultOf(http.DELETE('/api/v1/incidents/{id}/resolution', at(id))),
    incidentConversations: (
      id: string,
      query: { state: 'linked' | 'suggested'; offset: number; limit: number },
    ) => resultOf(http.GET('/api/v1/incidents/{id}/conversations', { params: { path: { id }, query } })),
    linkWithIncident: (id: string, conversationIds: string[]) =>
      resultOf(http.POST('/api/v1/incidents/{id}/conversations', { ...at(id), body: { conversationIds } })),
    unlinkFromIncident: (id: string, conversationId: string) =>
      resultOf(
        http.DELETE('/api/v1/incidents/{id}/conversations/{conversationId}', link(id, conversationId)),
      ),
    previewAnswer: (id: string, input: T.AnswerPreviewInput, signal?: AbortSignal) =>
      resultOf(
        http.POST('/api/v1/incidents/{id}/answers/preview', { ...at(id), body: input, ...abortable(signal) }),
      ),
    answerAll: (id: string, input: T.IncidentAnswerInput) =>
      resultOf(http.POST('/api/v1/incidents/{id}/answers', { ...at(id), body: input })),
    incidentAnswers: (id: string) => resultOf(http.GET('/api/v1/incidents/{id}/answers', at(id))),
    withdrawAnswer: (id: string, answerId: string) =>
      resultOf(
        http.DELETE('/api/v1/incidents/{id}/answers/{answerId}', { params: { path: { id, answerId } } }),
      ),
  };
}
