import { expect, test } from 'vitest';
import { inkOn } from './colour.ts';

const luminance = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

test('text on any accent is readable', () => {
  for (let n = 0; n < 0x1000; n++) {
    const [r, g, b] = n.toString(16).padStart(3, '0');
    const accent = `#${r}${r}${g}${g}${b}${b}`;
    const [light, dark] = [luminance(accent), luminance(inkOn(accent))].sort((x, y) => y - x) as [
      number,
      number,
    ];
    expect((light + 0.05) / (dark + 0.05), accent).toBeGreaterThan(4.2);
  }
});
