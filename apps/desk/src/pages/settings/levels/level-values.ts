import type { ServiceLevel, ServiceLevelInput } from '@throughline/sdk';

export const promises = ['firstAnswer', 'nextAnswer', 'resolution'] as const;
export type PromiseName = (typeof promises)[number];

/** A length of time as it is typed: an emptied input is no promise. */
export interface Span {
  amount: number | null;
  unit: 'minutes' | 'hours';
}

export type LevelValues = Omit<ServiceLevelInput, PromiseName | 'appliesTo'> & {
  appliesTo: string;
} & Record<PromiseName, Span>;

export const newLevel: LevelValues = {
  name: '',
  appliesTo: '',
  firstAnswer: { amount: 4, unit: 'hours' },
  nextAnswer: { amount: 8, unit: 'hours' },
  resolution: { amount: null, unit: 'hours' },
  hours: 'company',
  warnAt: 75,
  pauses: true,
};

export function valuesOf({ id: _, ...level }: ServiceLevel): LevelValues {
  return {
    ...level,
    firstAnswer: spanOf(level.firstAnswer),
    nextAnswer: spanOf(level.nextAnswer),
    resolution: spanOf(level.resolution),
  };
}

/** Whole hours as hours, anything else as minutes. */
const spanOf = (minutes: number | null): Span =>
  minutes === null || minutes % 60 === 0
    ? { amount: minutes === null ? null : minutes / 60, unit: 'hours' }
    : { amount: minutes, unit: 'minutes' };

export const minutesOf = ({ amount, unit }: Span): number | null =>
  amount === null || Number.isNaN(amount) ? null : unit === 'hours' ? Math.round(amount * 60) : amount;

export const inputOf = (values: LevelValues): ServiceLevelInput => ({
  ...values,
  name: values.name.trim(),
  firstAnswer: minutesOf(values.firstAnswer),
  nextAnswer: minutesOf(values.nextAnswer),
  resolution: minutesOf(values.resolution),
});
