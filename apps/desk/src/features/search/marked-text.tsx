import { piecesOf } from './pieces.ts';

/** A text with the places that were looked for. */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly (readonly number[])[] }) {
  return piecesOf(text, ranges).map(({ at, part, marked }) =>
    marked ? (
      <mark key={at} className="rounded-[2px] bg-accent/20 font-medium text-inherit">
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
