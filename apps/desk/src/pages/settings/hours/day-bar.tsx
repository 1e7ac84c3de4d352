import { minutesOf, type Span } from './hours-values.ts';

const day = 24 * 60;

/** A day from 0 to 24 o'clock, what is open filled. The times stand beside it in words. */
export function DayBar({ spans }: { spans: readonly Span[] }) {
  return (
    <div aria-hidden="true" className="relative h-2 overflow-hidden rounded-full bg-ground-3">
      {spans.map(({ from, to }, index) => {
        const [start, end] = [minutesOf(from), minutesOf(to)];
        if (start === null || end === null || start >= end) return null;
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a span is nothing but its place in the day.
            key={index}
            className="absolute inset-y-0 rounded-full bg-accent transition-[left,width]"
            style={{ left: `${(start / day) * 100}%`, width: `${((end - start) / day) * 100}%` }}
          />
        );
      })}
      {[6, 12, 18].map((hour) => (
        <span
          key={hour}
          className="absolute inset-y-0 w-px bg-ground"
          style={{ left: `${(hour / 24) * 100}%` }}
        />
      ))}
    </div>
  );
}
