import type { FilterProblem } from '@throughline/filter';
import { useLayoutEffect, useRef } from 'react';

/** The same text below the input, invisible but for its marks. */
export function Marks({
  text,
  problems,
  input,
}: {
  text: string;
  problems: readonly FilterProblem[];
  input: HTMLInputElement | null;
}) {
  const mark = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (mark.current && input) mark.current.scrollLeft = input.scrollLeft;
  });
  return (
    <div
      ref={mark}
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 flex items-center overflow-hidden"
    >
      <span className="whitespace-pre text-transparent">
        {pieces(text, problems).map(({ at, part, wrong }) => (
          <span
            key={at}
            className={wrong ? 'underline decoration-2 decoration-risk decoration-wavy' : undefined}
          >
            {part}
          </span>
        ))}
      </span>
    </div>
  );
}

/** The text cut where problems begin and end. */
function pieces(
  text: string,
  problems: readonly FilterProblem[],
): { at: number; part: string; wrong: boolean }[] {
  const cuts = [...new Set([0, ...problems.flatMap(({ at, end }) => [at, end]), text.length])].sort(
    (one, other) => one - other,
  );
  return cuts.slice(0, -1).map((at, index) => ({
    at,
    part: text.slice(at, cuts[index + 1]),
    wrong: problems.some((problem) => problem.at <= at && at < problem.end),
  }));
}
