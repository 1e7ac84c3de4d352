let last: Promise<unknown> = Promise.resolve();

/** Saves one change of the own profile after the other: the last one made is the one that stays. */
export function saveInOrder<T>(save: () => Promise<T>): Promise<T> {
  const saved = last.then(save, save);
  last = saved.catch(() => {});
  return saved;
}
