import type { Client } from './client.ts';
import { resultOf } from './http.ts';
import type * as T from './types.ts';

const at = (id: string) => ({ params: { path: { id } } });

export type ProfileClient = ReturnType<typeof createProfileClient>;

/** What is known of customers. Apart from the client, as it is no part of the first page. */
export function createProfileClient({ http }: Client) {
  return {
    profile: (id: string) => resultOf(http.GET('/api/v1/customers/{id}/profile', at(id))),
    setValue: (id: string, amount: number) =>
      resultOf(http.PUT('/api/v1/customers/{id}/value', { ...at(id), body: { amount } })),
    removeValue: (id: string) => resultOf(http.DELETE('/api/v1/customers/{id}/value', at(id))),
    tellFacts: (id: string, facts: T.FactsInput) =>
      resultOf(http.PUT('/api/v1/customers/{id}/facts', { ...at(id), body: facts })),
    patchWishes: (id: string, patch: T.ContactWishesPatch) =>
      resultOf(http.PATCH('/api/v1/customers/{id}/contact-wishes', { ...at(id), body: patch })),
    recordConsent: (id: string, consent: T.ConsentInput) =>
      resultOf(http.POST('/api/v1/customers/{id}/consents', { ...at(id), body: consent })),
    mayContact: (id: string, query: { purpose?: string; channelType: string }) =>
      resultOf(http.GET('/api/v1/customers/{id}/may-contact', { params: { path: { id }, query } })),
    listCustomers: (query: T.CustomerListQuery, signal?: AbortSignal) =>
      resultOf(http.GET('/api/v1/customers/list', { params: { query }, ...(signal ? { signal } : {}) })),
    segments: () => resultOf(http.GET('/api/v1/segments')),
    createSegment: (input: T.SegmentInput) => resultOf(http.POST('/api/v1/segments', { body: input })),
    putSegment: (id: string, input: T.SegmentInput) =>
      resultOf(http.PUT('/api/v1/segments/{id}', { ...at(id), body: input })),
    deleteSegment: (id: string) => resultOf(http.DELETE('/api/v1/segments/{id}', at(id))),
    profileSettings: () => resultOf(http.GET('/api/v1/profiles/settings')),
    putProfileSettings: (settings: T.ProfileSettings) =>
      resultOf(http.PUT('/api/v1/profiles/settings', { body: settings })),
  };
}
