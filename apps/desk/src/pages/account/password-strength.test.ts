import { expect, it } from 'vitest';
import { passwordStrength } from './password-strength.ts';

const jonas = ['Jonas Becker', 'jonas.becker@linden.example'];

it.each([
  ['kurz', 'short'],
  ['123456789', 'short'],
  ['1234567890', 'guessable'],
  ['qwertzuiop123', 'guessable'],
  ['aaaaaaaaaaaaaaa', 'guessable'],
  ['Password2026!', 'guessable'],
  ['Hasło123456', 'guessable'],
  ['jonasbecker1990', 'guessable'],
  ['Becker.Linden.1', 'guessable'],
  ['wozkarpfel', 'fair'],
  ['k3v9m-x2pqd', 'fair'],
  ['vier stühle am see', 'strong'],
  ['k3v9m-x2pqd-8fj4w-zz7na', 'strong'],
])('%s is %s', (password, strength) => {
  expect(passwordStrength(password, jonas)).toBe(strength);
});
