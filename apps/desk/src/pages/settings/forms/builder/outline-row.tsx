import { GripVertical } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslate } from '../../../../i18n/index.ts';
import { cx } from '../../../../ui/class-names.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { type Selection, selectionKey } from '../model/selection.ts';
import { useBuilder } from './context.ts';

export const rowClass =
  'flex h-8 w-full min-w-0 items-center gap-2 rounded-md hover:bg-ground-3 aria-[current]:bg-accent-tint aria-[current]:font-medium';

/** What is being dragged: one list at a time, so one place to remember it. */
let dragged: Selection | null = null;

interface OutlineRowProps {
  selection: Selection;
  /** For people and screen readers. */
  name: string;
  children: ReactNode;
  menu: ReactNode;
  onMove: (by: 1 | -1) => void;
  onDelete: () => void;
  /** Something was let go on this row. False: it cannot stand here. */
  accepts: (dragged: Selection) => boolean;
  onDrop: (dragged: Selection, after: boolean) => void;
}

/** A row that is selected by pressing, moved by dragging or with the arrow keys on its handle. */
export function OutlineRow(props: OutlineRowProps) {
  const { selection, name, children, menu, onMove, onDelete, accepts, onDrop } = props;
  const t = useTranslate();
  const builder = useBuilder();
  const [drop, setDrop] = useState<'before' | 'after' | null>(null);
  const key = selectionKey(selection);
  const isAfter = (event: DragEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return event.clientY > box.top + box.height / 2;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (builder.disabled) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    }
    if (event.key === 'Delete') {
      event.preventDefault();
      onDelete();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the handle takes keys.
    <div
      className={cx(
        'group relative flex items-center',
        drop === 'before' && 'shadow-[0_-2px_0_var(--accent)]',
        drop === 'after' && 'shadow-[0_2px_0_var(--accent)]',
      )}
      onDragOver={(event) => {
        if (!dragged || !accepts(dragged)) return;
        event.preventDefault();
        setDrop(isAfter(event) ? 'after' : 'before');
      }}
      onDragLeave={() => setDrop(null)}
      onDrop={(event) => {
        event.preventDefault();
        setDrop(null);
        if (dragged && accepts(dragged)) onDrop(dragged, isAfter(event));
        dragged = null;
      }}
    >
      {!builder.disabled && (
        <button
          type="button"
          draggable
          data-handle={key}
          aria-label={t('forms.handle', { name })}
          title={t('forms.handle.keys')}
          onDragStart={(event) => {
            dragged = selection;
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', name);
          }}
          onDragEnd={() => {
            dragged = null;
          }}
          onKeyDown={onKeyDown}
          className="flex h-8 w-6 shrink-0 cursor-grab items-center justify-center rounded-md text-ink-3 hover:bg-ground-3 hover:text-ink"
        >
          <Icon as={GripVertical} size={14} />
        </button>
      )}
      <button
        type="button"
        data-row={key}
        aria-current={selectionKey(builder.selection) === key || undefined}
        onClick={() => builder.select(selection)}
        className={cx(rowClass, 'px-1.5')}
      >
        {children}
      </button>
      {menu}
    </div>
  );
}

/** A red dot with words for screen readers. */
export function ProblemDot({ shown }: { shown: boolean }) {
  const t = useTranslate();
  if (!shown) return null;
  return (
    <span className="size-2 shrink-0 rounded-full bg-risk">
      <span className="sr-only">{t('forms.outline.problem')}</span>
    </span>
  );
}
