import type { Chance } from '@throughline/simulator/random';

const words = (
  'order sofa delivery table when is the invoice for my chair not here yet please could you tell me how long it takes ' +
  'to get a replacement leg screw missing thank you already paid last week colour fabric grey return parcel address ' +
  'changed Dienstag Lieferung kommt noch nicht Rechnung proszę zamówienie wanneer bezorgd'
).split(' ');

/** What a customer might write: 8 to 30 words. */
export const sentence = (chance: Chance): string =>
  Array.from({ length: chance.between(8, 30) }, () => chance.pick(words)).join(' ');
