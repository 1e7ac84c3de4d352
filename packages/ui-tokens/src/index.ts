/** Widths in pixels of the desk's panes, and the two row heights of every list. */
export const layout = {
  rail: 48,
  views: 200,
  list: 360,
  panel: 320,
  row: 52,
  rowCompact: 32,
} as const;

/** Stroke width of every icon. */
export const iconStroke = 1.6;
