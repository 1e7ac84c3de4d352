/**
 * What was promised when, from what happened in a conversation.
 *
 * | promise      | begins                                       | is kept by       | ends without                     |
 * |--------------|----------------------------------------------|------------------|----------------------------------|
 * | first answer | the customer writes, nobody ever answered    | an answer        | closing; an answer sent after it |
 * | next answer  | the customer writes after an answer          | an answer        | still keeps it                   |
 * | resolution   | the first message, or one that reopens       | closing          |                                  |
 *
 * Opened again by hand, a closing was none: an answer is owed since the customer wrote; the time to a resolution goes
 * on where it stood still. Opened again by the customer, a resolution is promised anew. A snooze changes nothing: the
 * customer does not know of it. What machines write is no happening here.
 */
import type { DueKind, History } from '../../conversations/index.ts';

export interface Run {
  kind: DueKind;
  startedAt: number;
  /** When it runs, in order; the last ends with null while it does. */
  spans: [from: number, to: number | null][];
  /** `by`: the entry of the timeline that ended it, where there is one. */
  end: { at: number; how: 'met' | 'ended'; by: string | null } | null;
}

/** @param pauses the time to a resolution stands still while the customer has to answer */
export function runsOf(history: History, pauses: boolean): Run[] {
  if (history.merged) return [];
  const runs: Run[] = [];
  /** An answer that is owed. */
  let owed: Run | null = null;
  /** One that was owed when it was closed. */
  let leftOwed: Run | null = null;
  let resolution: Run | null = null;
  let everAnswered = false;
  let closed = false;

  for (const { id, at, what } of history.happenings) {
    if (what === 'asked') asked(at.getTime());
    else if (what === 'answered') answered(at.getTime(), id);
    else if (what === 'closed') close(at.getTime(), id);
    else reopen(at.getTime());
  }
  // The row knows best: what it says may come from a merge or a split, which no entry here tells of.
  if (history.closedAt !== null && !closed) close(history.closedAt.getTime(), null);
  if (history.closedAt === null && closed) reopen((resolution as Run | null)?.end?.at ?? 0);
  return runs;

  function begin(kind: DueKind, at: number): Run {
    const run: Run = { kind, startedAt: at, spans: [[at, null]], end: null };
    runs.push(run);
    return run;
  }

  function asked(at: number): void {
    owed ??= begin(everAnswered ? 'next_answer' : 'first_answer', at);
    leftOwed = null;
    if (resolution === null || closed) resolution = begin('resolution', at);
    else resume(resolution, at);
    closed = false;
  }

  function answered(at: number, by: string): void {
    // One that was held until after the closing leaves it closed.
    if (closed && !(history.closedAt !== null && history.closedAt.getTime() <= at)) reopen(at);
    const kept = owed ?? leftOwed;
    if (kept) {
      stop(kept, at);
      kept.end = { at, how: 'met', by };
    }
    owed = null;
    leftOwed = null;
    everAnswered = true;
    if (pauses && resolution && !closed) stop(resolution, at);
  }

  function close(at: number, by: string | null): void {
    if (closed) return;
    closed = true;
    if (owed) {
      stop(owed, at);
      owed.end = { at, how: 'ended', by };
    }
    leftOwed = owed;
    owed = null;
    if (resolution) {
      stop(resolution, at);
      resolution.end = { at, how: 'met', by };
    }
  }

  function reopen(at: number): void {
    if (!closed) return;
    closed = false;
    if (leftOwed) {
      leftOwed.end = null;
      (leftOwed.spans.at(-1) as Run['spans'][number])[1] = null;
      owed = leftOwed;
    }
    leftOwed = null;
    if (!resolution) return;
    resolution.end = null;
    if (!pauses || owed) resume(resolution, at);
  }
}

/** A run that was ended by closing and is kept by an answer after it ran until that answer. */
function stop(run: Run, at: number): void {
  const last = run.spans.at(-1);
  if (last && (last[1] === null || run.end?.how === 'ended')) last[1] = at;
}

function resume(run: Run, at: number): void {
  if (run.spans.at(-1)?.[1] !== null) run.spans.push([at, null]);
}
