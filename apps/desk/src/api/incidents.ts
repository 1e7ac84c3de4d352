import { queryOptions } from '@tanstack/react-query';
import type {
  ConversationRow,
  Incident,
  IncidentAnswerInput,
  IncidentInput,
  IncidentPatch,
} from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import { rows } from '../rows/rows.ts';
import { offerUndo } from '../shell/undo.ts';
import { incidentApi } from './incident-client.ts';
import { incidentsKey, matterKey } from './matter-key.ts';
import { queryClient } from './query-client.ts';
import { refused } from './same-matter.ts';

export const incidentsQuery = queryOptions({
  queryKey: [...incidentsKey, 'list'],
  queryFn: async () => (await incidentApi.incidents()).items,
});

export const incidentQuery = (id: string) =>
  queryOptions({ queryKey: [...incidentsKey, id], queryFn: () => incidentApi.incident(id) });

const pageSize = 50;

/** The first `pages` pages of what belongs to an incident. */
export const belongingQuery = (id: string, state: 'linked' | 'suggested', pages: number) =>
  queryOptions({
    queryKey: [...incidentsKey, id, state, pages],
    queryFn: async () => {
      const offsets = Array.from({ length: pages }, (_, page) => page * pageSize);
      const all = await Promise.all(
        offsets.map((offset) => incidentApi.incidentConversations(id, { state, offset, limit: pageSize })),
      );
      const items = all.flatMap((page) => page.items);
      rows.put(items);
      return { items, total: all[0]?.total ?? 0 };
    },
    placeholderData: (held) => held,
  });

export const answersQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentsKey, id, 'answers'],
    queryFn: async () => (await incidentApi.incidentAnswers(id)).items,
  });

export const similarQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['similar', conversationId],
    queryFn: async () => (await incidentApi.similarConversations(conversationId)).items,
  });

export async function declareIncident(input: IncidentInput): Promise<Incident> {
  const incident = await incidentApi.declareIncident(input);
  refresh();
  return incident;
}

export async function changeIncident(id: string, patch: IncidentPatch): Promise<void> {
  await incidentApi.patchIncident(id, patch);
  refresh();
}

/** Resolves or opens again, at once with a way back. */
export async function turnIncident(incident: Incident, resolved: boolean): Promise<void> {
  try {
    await (resolved ? incidentApi.resolveIncident(incident.id) : incidentApi.reopenIncident(incident.id));
    refresh();
    const text = translate(resolved ? 'incidents.resolved' : 'incidents.reopened', { name: incident.name });
    offerUndo(text, () => void turnIncident(incident, !resolved));
  } catch (error) {
    refused(error);
  }
}

export async function linkRows(
  incident: string,
  linked: readonly Pick<ConversationRow, 'id'>[],
): Promise<void> {
  const ids = linked.map(({ id }) => id);
  try {
    await incidentApi.linkWithIncident(incident, ids);
    refresh();
    offerUndo(translate('incidents.linked', { count: ids.length }), () => {
      Promise.all(ids.map((id) => incidentApi.unlinkFromIncident(incident, id))).then(refresh, refused);
    });
  } catch (error) {
    refused(error);
  }
}

/** Takes a link back, or puts a suggestion away. */
export async function unlinkRow(incident: string, row: Pick<ConversationRow, 'id'>): Promise<void> {
  try {
    await incidentApi.unlinkFromIncident(incident, row.id);
    refresh();
    offerUndo(translate('incidents.unlinked'), () => void linkRows(incident, [row]));
  } catch (error) {
    refused(error);
  }
}

/** @throws ApiError */
export async function answerAll(incident: string, input: IncidentAnswerInput, count: number): Promise<void> {
  const { id } = await incidentApi.answerAll(incident, input);
  refresh();
  const seconds = input.holdSeconds ?? 0;
  if (seconds === 0) return;
  offerUndo(
    translate('incidents.answer.held', { count, seconds }),
    () => withdraw(incident, id),
    seconds * 1000,
  );
}

export function withdraw(incident: string, answerId: string): void {
  incidentApi.withdrawAnswer(incident, answerId).then(refresh, refused);
}

function refresh(): void {
  void queryClient.invalidateQueries({ queryKey: incidentsKey });
  void queryClient.invalidateQueries({ queryKey: matterKey(null) });
}
