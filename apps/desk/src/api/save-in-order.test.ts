import { expect, it } from 'vitest';
import { saveInOrder } from './save-in-order.ts';

it('begins a save when the one before has ended, also when that failed', async () => {
  const log: string[] = [];
  let end: (error?: Error) => void = () => {};
  const first = saveInOrder(
    () =>
      new Promise<void>((resolve, reject) => {
        log.push('first');
        end = (error) => (error ? reject(error) : resolve());
      }),
  );
  const second = saveInOrder(async () => log.push('second'));
  await Promise.resolve();
  expect(log).toEqual(['first']);
  end(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await second;
  expect(log).toEqual(['first', 'second']);
});
