import { type Editor, useEditorState } from '@tiptap/react';
import { Bold, Italic, List, ListOrdered, type LucideIcon, TextQuote } from 'lucide-react';
import { useTranslate } from '../../i18n/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { LinkPopover } from './link-popover.tsx';

interface FormatToolbarProps {
  editor: Editor;
  linking: boolean;
  onLinking: (open: boolean) => void;
}

/** Buttons of the formatting editor, each showing what the caret stands in. */
export function FormatToolbar({ editor, linking, onLinking }: FormatToolbarProps) {
  const t = useTranslate();
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      link: current.isActive('link'),
      bulletList: current.isActive('bulletList'),
      orderedList: current.isActive('orderedList'),
      blockquote: current.isActive('blockquote'),
    }),
  });
  const button = (icon: LucideIcon, text: string, pressed: boolean, run: () => void, keys?: string) => (
    <IconButton key={text} icon={icon} label={text} pressed={pressed} keys={keys} onClick={run} />
  );
  const chain = () => editor.chain().focus();
  return (
    <div
      role="toolbar"
      aria-label={t('composer.format')}
      className="flex gap-0.5 max-md:overflow-x-auto"
      // The writer keeps the caret: a letter typed at once must not be taken for a shortcut of the desk.
      onMouseDown={(event) =>
        event.target instanceof Element && !event.target.closest('form') && event.preventDefault()
      }
    >
      {button(Bold, t('composer.format.bold'), active.bold, () => chain().toggleBold().run(), 'mod+b')}
      {button(
        Italic,
        t('composer.format.italic'),
        active.italic,
        () => chain().toggleItalic().run(),
        'mod+i',
      )}
      <LinkPopover editor={editor} pressed={active.link} open={linking} onOpenChange={onLinking} />
      {button(List, t('composer.format.list'), active.bulletList, () => chain().toggleBulletList().run())}
      {button(ListOrdered, t('composer.format.numbers'), active.orderedList, () =>
        chain().toggleOrderedList().run(),
      )}
      {button(TextQuote, t('composer.format.quote'), active.blockquote, () =>
        chain().toggleBlockquote().run(),
      )}
    </div>
  );
}
