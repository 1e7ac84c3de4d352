import { expect, it } from 'vitest';
import { suggestPassword } from './suggest-password.ts';

it('makes groups that can be read out, from every letter there is', () => {
  const password = suggestPassword((bytes) => bytes.map((_, index) => index * 13));
  expect(password).toMatch(/^[a-km-z2-9]{5}(-[a-km-z2-9]{5}){3}$/);
  const seen = new Set(
    Array.from({ length: 256 }, (_, byte) => suggestPassword((bytes) => bytes.fill(byte))[0]),
  );
  expect(seen.size).toBe(32);
});
