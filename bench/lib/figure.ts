/** What a measurement hands back, and what the table is made of. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What it should be; absent for figures that only inform. */
  aim?: { atMost: number } | { atLeast: number };
  /** Taken in the same run, so that the figure can be read on another or a busier machine. */
  reference: { what: string; value: number; unit: string };
  /** What has to be known to read it. */
  note?: string;
}

export interface Measurement {
  name: string;
  /** One line: what is measured. */
  what: string;
  run(context: Context): Promise<Figure[]>;
}

export interface Context {
  /** An empty folder for this measurement; removed afterwards. */
  folder: string;
  /** Writes CPU profiles of the server here, or null. */
  profiles: string | null;
  say(line: string): void;
}

/** True, false, or null when nothing was promised. */
export function meets({ value, aim }: Pick<Figure, 'value' | 'aim'>): boolean | null {
  if (!aim) return null;
  return 'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast;
}
