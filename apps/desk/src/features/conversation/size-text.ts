import type { Language } from '@throughline/sdk';

/** A size in bytes as people say it: `88 kB`, `1.2 MB`. Below a kilobyte nobody counts: `1 kB`. */
export function sizeText(bytes: number, language: Language): string {
  if (bytes < 999_500) return unit(bytes === 0 ? 0 : Math.max(1, bytes / 1000), 'kilobyte', 0, language);
  return unit(bytes / 1_000_000, 'megabyte', 1, language);
}

function unit(value: number, name: string, digits: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
}
