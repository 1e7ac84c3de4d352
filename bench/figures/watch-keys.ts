/**
 * Two clocks for "from the key to the picture", both inside the page. The fine one runs from the moment the browser
 * received the key to the first task after the next frame's work: script, layout and painting are then done. The
 * coarse one is the browser's Event Timing, which ends when the picture is presented, in steps of 8 ms.
 */
import type { Page } from 'playwright-core';

interface Watched {
  painted: number[];
  presented: number[];
}

export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { painted: [], presented: [] };
    (globalThis as unknown as { watched: Watched }).watched = watched;
    addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => watched.painted.push(performance.now() - event.timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'keydown') watched.presented.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** What was measured since it was last asked, milliseconds. Keys presented within 16 ms have no Event Timing: 0. */
export async function keyDurations(page: Page): Promise<Watched> {
  const { painted, presented } = await page.evaluate(() => {
    const all = (globalThis as unknown as { watched: Watched }).watched;
    return { painted: all.painted.splice(0), presented: all.presented.splice(0) };
  });
  while (presented.length < painted.length) presented.push(0);
  return { painted, presented };
}

interface TimelineWatch {
  since: number;
  painted: number | null;
}

/** From the next key on, waits for a timeline with messages other than those that stand there now. */
export async function startWatchingTimeline(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown = () => document.querySelector('[role="log"]')?.textContent ?? '';
    const before = shown();
    const watch: TimelineWatch = { since: 0, painted: null };
    (globalThis as unknown as { timeline: TimelineWatch }).timeline = watch;
    addEventListener(
      'keydown',
      (event) => {
        watch.since = event.timeStamp;
      },
      { capture: true, once: true },
    );
    const look = () => {
      const article = document.querySelector('[role="log"] article');
      if (watch.since === 0 || !article || shown() === before) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        watch.painted = performance.now() - watch.since;
      };
      return port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** @returns milliseconds from the key. Rejects when nothing came. */
export async function timelinePainted(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => (globalThis as unknown as { timeline: TimelineWatch }).timeline.painted,
    undefined,
    { timeout: 10_000 },
  );
  return (await handle.jsonValue()) as number;
}
