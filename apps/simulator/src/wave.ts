/**
 * One thing that goes wrong for many: a night in which cards were charged twice. They write by every channel in four
 * languages within two minutes, and each thinks to be the only one; the desk answers them all at once as an incident.
 */
import { type Customer, inventCustomer } from './cast/customer.ts';

export interface WaveArrival {
  customer: Customer;
  /** Seconds after the wave begins. */
  at: number;
}

const habits = [
  'mail',
  'chat',
  'mail',
  'contact_form',
  'mail',
  'mail',
  'chat',
  'mail',
  'contact_form',
] as const;
/** Far behind everybody of the demo's row, so that nobody comes twice. */
const firstNumber = 9_000;

/** Deterministic: the same seed and day, the same wave. */
export function waveOf(seed: number, today: Date): WaveArrival[] {
  return habits.map((habit, index) => {
    const customer = inventCustomer(seed, firstNumber + index, today, {
      matter: 'charged_twice',
      habit,
      // Patient, so that a person finds the chats open, and known by address, so that each can be answered.
      temper: { patience: 900, leavesAddress: true, insists: false },
    });
    return { customer, at: index * 13 };
  });
}
