/** The tasks of the page's main thread, by the browser's own trace: how long each took, and how long it ran. */
import type { CDPSession, Page } from 'playwright-core';

/** Milliseconds. */
export interface TaskTimes {
  took: number;
  /** On a processor: what a busy machine does not change. */
  ran: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

export interface Watched {
  session: CDPSession;
  events: TraceEvent[];
}

export async function watchTasks(page: Page): Promise<Watched> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (
        event.name === 'RunTask' ||
        event.name === 'ThreadControllerImpl::RunTask' ||
        event.name === 'thread_name'
      )
        events.push(event);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  return { session, events };
}

/** Ends watching. @returns the tasks of the main thread that had most to do: that of the page */
export async function tasksOf({ session, events }: Watched): Promise<TaskTimes[]> {
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const byThread = Map.groupBy(
    events.filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${pid}:${tid}`)),
    ({ pid }) => pid,
  );
  const busiest = [...byThread.values()].toSorted((a, b) => timeOf(b) - timeOf(a))[0] ?? [];
  return busiest.map(({ dur = 0, tdur = 0 }) => ({ took: dur / 1000, ran: tdur / 1000 }));
}

const timeOf = (events: TraceEvent[]): number => events.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
