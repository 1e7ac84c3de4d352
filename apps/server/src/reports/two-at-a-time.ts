/**
 * Does pieces of work, two of them at any moment: a report is sooner done, and leaves connections to those who answer
 * customers meanwhile.
 */
export async function twoAtATime<T>(pieces: (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const work = async () => {
    while (next < pieces.length) {
      const index = next++;
      results[index] = await (pieces[index] as () => Promise<T>)();
    }
  };
  await Promise.all([work(), work()]);
  return results;
}
