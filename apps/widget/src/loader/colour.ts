/** Black or white, whichever reads better on the colour (WCAG 2 relative luminance). @param colour `#rrggbb` */
export function inkOn(colour: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  // Equal contrast with our ink (luminance 0.0093) and with white: (L + 0.05)² = 1.05 × 0.0593.
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.1995 ? '#18181b' : '#ffffff';
}
