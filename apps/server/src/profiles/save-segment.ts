import { type Filter, formatFilter } from '@throughline/filter';
import { v7 as uuid } from 'uuid';
import { audit, auditNothing, changesBetween } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { beginSweep, lockSegment, putSegment, removeSegment, selectSegments } from './segment-store.ts';
import type { Segment, SegmentKind } from './types.ts';

/** Every one of them is looked at whenever a customer changes. */
const mostSegments = 100;

export interface SegmentInput {
  name: string;
  kind: SegmentKind;
  description: string;
  /** With keys and ids in the place of names. */
  tree: Filter;
}

/**
 * Keeps a rule over customers under a name; who it holds for is found out at once, and kept current.
 * @param id of the segment to change; a new one where it is null
 * @throws AppError `segment_not_found`, `invalid_input` for a name that is taken or a rule that holds for everybody
 */
export async function saveSegment(
  database: Database,
  id: string | null,
  input: SegmentInput,
  actor: string,
  now: Date,
): Promise<Segment> {
  const filter = formatFilter(input.tree);
  if (filter === '') throw invalid('filter', 'must say who is in it');
  return database.transaction(async (tx) => {
    const before = id === null ? null : await lockSegment(tx, id);
    if (id !== null && !before) throw new AppError('segment_not_found');
    const name = input.name.trim();
    const others = (await selectSegments(tx)).filter((each) => each.id !== id);
    if (others.some((each) => each.name.toLowerCase() === name.toLowerCase()))
      throw invalid('name', 'is the name of another segment');
    if (others.length >= mostSegments)
      throw invalid('name', `no more than ${mostSegments} segments can be kept`);
    const { kind, description } = input;
    const segment = { id: id ?? uuid(), name, kind, description: description.trim(), filter };
    await putSegment(tx, segment, now);
    await beginSweep(tx);
    await appendEvents(tx, [
      { type: 'segment.changed', actor, data: { segmentId: segment.id, deleted: false } },
    ]);
    await audit(
      tx,
      before ? 'segment.changed' : 'segment.created',
      segment,
      changesBetween(before ? contentOf(before) : {}, contentOf(segment)),
    );
    return segment;
  });
}

/** Nobody is in it any more. Deleting it again changes nothing. */
export async function deleteSegment(database: Database, id: string, actor: string): Promise<void> {
  await database.transaction(async (tx) => {
    const before = await lockSegment(tx, id);
    if (!before) return auditNothing('it was deleted before');
    await removeSegment(tx, id);
    await beginSweep(tx);
    await appendEvents(tx, [{ type: 'segment.changed', actor, data: { segmentId: id, deleted: true } }]);
    await audit(tx, 'segment.deleted', before);
  });
}

const contentOf = ({ name, kind, description, filter }: Segment) => ({ name, kind, description, filter });
