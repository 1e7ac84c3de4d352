import { Field as Base } from '@base-ui/react/field';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names.ts';

export const inputClass = cx(
  'h-8 w-full rounded-md border border-line-strong bg-ground px-2.5 text-ink',
  'hover:border-ink-3 focus:border-accent focus:outline-2 focus:outline-accent/25 focus:outline-offset-0',
  'data-[invalid]:border-risk disabled:opacity-60',
);

export interface FieldProps {
  label: string;
  /** One sentence below the input. */
  help?: ReactNode;
  /** What is wrong with the value; also marks the input for screen readers. */
  error?: string | undefined;
  children: ReactNode;
}

/** Label, input, help and error, tied together. The child is an `Input`, `TextArea` or any Base UI control. */
export function Field({ label, help, error, children }: FieldProps) {
  return (
    <Base.Root invalid={error !== undefined} className="flex flex-col gap-1">
      <Base.Label className="font-medium text-ink-2 text-sm">{label}</Base.Label>
      {children}
      {help && <Base.Description className="text-quiet text-sm">{help}</Base.Description>}
      {error !== undefined && (
        <Base.Error match className="text-risk text-sm">
          {error}
        </Base.Error>
      )}
    </Base.Root>
  );
}

/** Set inside a `Field`. */
export function Input({ className, ...rest }: ComponentProps<typeof Base.Control>) {
  return <Base.Control {...rest} className={cx(inputClass, typeof className === 'string' && className)} />;
}

/** Set inside a `Field`. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <Base.Control
      render={<textarea {...rest} className={cx(inputClass, 'h-auto min-h-20 py-1.5', className)} />}
    />
  );
}
