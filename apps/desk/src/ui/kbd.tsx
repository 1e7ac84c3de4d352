import { keyCaps } from '../keys/binding.ts';
import { cx } from './class-names.ts';

/** A key binding such as `g i` or `mod+k`, one cap a key. */
export function Kbd({ keys, inverse = false }: { keys: string; inverse?: boolean }) {
  return (
    <span className="inline-flex gap-1" aria-hidden="true">
      {keyCaps(keys).map((cap) => (
        <kbd
          key={cap}
          className={cx(
            'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded border px-1 font-sans text-xs',
            inverse ? 'border-current opacity-80' : 'border-line text-quiet',
          )}
        >
          {cap}
        </kbd>
      ))}
    </span>
  );
}
