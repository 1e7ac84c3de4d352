import { useEffect, useRef, useState } from 'react';
import { cx } from '../../ui/class-names.ts';

export interface ChartLine {
  label: string;
  /** A CSS colour. */
  colour: string;
  /** Drawn as bars, or as a line, filled below where it is an area. */
  bars?: boolean;
  area?: boolean;
  /** One for each name; null leaves a gap. */
  values: (number | null)[];
}

interface ChartProps {
  /** Read aloud; the figures themselves stand in a table nearby. */
  label: string;
  names: string[];
  lines: ChartLine[];
  height: number;
  valueText: (value: number | null) => string;
  onOpen: (index: number) => void;
}

const left = 56;
const bottom = 20;
const top = 6;

/** Bars and lines over time, drawn as plain SVG. What is pointed at is told above it, and opens with a click. */
export function Chart({ label, names, lines, height, valueText, onOpen }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [at, setAt] = useState<number | null>(null);
  const highest = Math.max(...lines.flatMap(({ values }) => values.map((value) => value ?? 0)), 0);
  const ticks = ticksUpTo(highest);
  const most = ticks.at(-1) || 1;
  const inner = { width: Math.max(0, width - left), height: height - bottom - top };
  const step = inner.width / Math.max(1, names.length);
  const x = (index: number) => left + step * (index + 0.5);
  const y = (value: number) => top + inner.height * (1 - value / most);
  const every = Math.max(1, Math.ceil(names.length / Math.max(1, Math.floor(inner.width / 72))));
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="flex min-h-4 flex-wrap gap-x-4 text-quiet text-sm tabular-nums">
        {lines.map(({ label: name, colour, values }) => (
          <span key={name} className="flex items-center gap-1.5">
            <span className="size-2 rounded-[2px]" style={{ background: colour }} />
            {name}
            {at !== null && <span className="text-ink">{valueText(values[at] ?? null)}</span>}
          </span>
        ))}
        {at !== null && <span className="ml-auto text-ink-2">{names[at]}</span>}
      </figcaption>
      <div ref={box} className="w-full">
        {width > 0 && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the table has the same as links
          <svg
            role="img"
            aria-label={label}
            width={width}
            height={height}
            className={cx('block', at !== null && 'cursor-pointer')}
            onPointerMove={(event) => {
              const place = event.clientX - event.currentTarget.getBoundingClientRect().left - left;
              const index = Math.floor(place / step);
              setAt(index >= 0 && index < names.length ? index : null);
            }}
            onPointerLeave={() => setAt(null)}
            onClick={() => at !== null && onOpen(at)}
          >
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} stroke="var(--hairline)" />
                <text
                  x={left - 8}
                  y={y(tick)}
                  dominantBaseline="middle"
                  textAnchor="end"
                  fontSize={11}
                  fill="var(--ink-quiet)"
                >
                  {valueText(tick)}
                </text>
              </g>
            ))}
            {at !== null && (
              <rect x={left + step * at} y={top} width={step} height={inner.height} fill="var(--ground-3)" />
            )}
            {lines.map((line) => (
              <Drawn key={line.label} line={line} x={x} y={y} step={step} base={top + inner.height} />
            ))}
            {names.map(
              (name, index) =>
                index % every === 0 && (
                  <text
                    // biome-ignore lint/suspicious/noArrayIndexKey: an hour may come twice in a day
                    key={index}
                    x={x(index) + 24 > width ? width : x(index)}
                    y={height - 4}
                    textAnchor={x(index) + 24 > width ? 'end' : 'middle'}
                    fontSize={11}
                    fill="var(--ink-quiet)"
                  >
                    {name}
                  </text>
                ),
            )}
          </svg>
        )}
      </div>
    </figure>
  );
}

interface DrawnProps {
  line: ChartLine;
  x: (index: number) => number;
  y: (value: number) => number;
  step: number;
  base: number;
}

function Drawn({ line, x, y, step, base }: DrawnProps) {
  const { values, colour } = line;
  if (line.bars)
    return values.map(
      (value, index) =>
        value !== null &&
        value > 0 && (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars are told apart by their place alone
            key={index}
            x={x(index) - Math.min(28, step * 0.7) / 2}
            width={Math.max(1, Math.min(28, step * 0.7))}
            y={y(value)}
            height={base - y(value)}
            rx={Math.min(2, step / 6)}
            fill={colour}
            opacity={0.85}
          />
        ),
    );
  return runsOf(values).map((run) => {
    const [first] = run;
    const path = run
      .map(([index, value], place) => `${place === 0 ? 'M' : 'L'}${x(index)},${y(value)}`)
      .join('');
    const last = run.at(-1);
    if (!first || !last) return null;
    return (
      <g key={first[0]}>
        {line.area && (
          <path d={`${path}L${x(last[0])},${base}L${x(first[0])},${base}Z`} fill={colour} opacity={0.12} />
        )}
        <path d={path} fill="none" stroke={colour} strokeWidth={1.75} strokeLinejoin="round" />
        {run.length === 1 && <circle cx={x(first[0])} cy={y(first[1])} r={2.5} fill={colour} />}
      </g>
    );
  });
}

/** Stretches without a gap. */
function runsOf(values: (number | null)[]): [index: number, value: number][][] {
  const runs: [number, number][][] = [[]];
  for (const [index, value] of values.entries())
    if (value === null) runs.push([]);
    else runs.at(-1)?.push([index, value]);
  return runs.filter((run) => run.length > 0);
}

/** Round values from 0 up to or beyond the highest, four at most. */
export function ticksUpTo(highest: number): number[] {
  if (highest <= 0) return [0];
  const rough = highest / 3;
  // Times are read in minutes, hours and days, which the values of large charts are made of.
  const sizes = highest > 3600 ? [3600, 7200, 14_400, 28_800, 43_200] : [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const size = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const chosen = sizes.find((each) => each >= rough && each < rough * 2) ?? size;
  return Array.from({ length: Math.ceil(highest / chosen) + 1 }, (_, index) => index * chosen);
}

function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
