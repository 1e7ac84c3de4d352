/** Sleep that something that happens ends: what loops wait with until there is work. */
export interface Nap {
  /** Resolves after so many milliseconds, or as soon as somebody rouses. One at a time. */
  sleep(milliseconds: number): Promise<void>;
  /** Ends the sleep there is, and does nothing where there is none. */
  rouse(): void;
}

export function createNap(): Nap {
  let wakeUp: () => void = () => {};
  return {
    rouse: () => wakeUp(),
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(finish, milliseconds);
        wakeUp = finish;
        function finish(): void {
          clearTimeout(timer);
          wakeUp = () => {};
          resolve();
        }
      }),
  };
}
