import { type ReactNode, useId } from 'react';

/** A further part of a page below its form, with a heading of its own. */
export function Section({ title, text, children }: { title: string; text?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8 border-t pt-5">
      <h2 id={id} className="mb-1 font-semibold">
        {title}
      </h2>
      {text && <p className="mb-3 max-w-prose text-ink-2">{text}</p>}
      {children}
    </section>
  );
}
