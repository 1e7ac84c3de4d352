import type { Chance } from '@throughline/simulator/random';

/** Moments at which customers who do not know of each other write: a Poisson process. Milliseconds from the start. */
export function arrivals(chance: Chance, perSecond: number, seconds: number): number[] {
  const moments: number[] = [];
  for (let at = gap(); at < seconds * 1000; at += gap()) moments.push(at);
  return moments;

  function gap(): number {
    return (-Math.log(1 - chance.next()) / perSecond) * 1000;
  }
}

/** Calls `send` for each moment, never waiting for what came of it. @returns how late each call was, milliseconds */
export function keepTo(moments: readonly number[], send: (index: number) => void): Promise<number[]> {
  const began = performance.now();
  const late: number[] = [];
  return new Promise((resolve) => {
    step();

    function step(): void {
      while (late.length < moments.length) {
        const wait = (moments[late.length] as number) - (performance.now() - began);
        if (wait > 0) {
          // A timer is late by up to a millisecond; what is left is waited for in turns of the loop.
          if (wait > 2) setTimeout(step, wait - 1);
          else setImmediate(step);
          return;
        }
        late.push(-wait);
        send(late.length - 1);
      }
      resolve(late);
    }
  });
}
