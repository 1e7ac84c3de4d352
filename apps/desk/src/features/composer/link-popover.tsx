import type { Editor } from '@tiptap/react';
import { Link2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { runAction } from '../../keys/registry.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { inputClass } from '../../ui/field.tsx';
import { Popover } from '../../ui/popover.tsx';
import { linkAddress } from './link-address.ts';

interface LinkPopoverProps {
  editor: Editor;
  /** The caret stands in a link. */
  pressed: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The button that makes a link of what is marked, or changes the one the caret stands in. */
export function LinkPopover({ editor, pressed, open, onOpenChange }: LinkPopoverProps) {
  const t = useTranslate();
  const label = t('composer.format.link');
  return (
    <Popover
      trigger={<IconButton icon={Link2} label={label} pressed={pressed} keys="mod+k" />}
      label={label}
      align="start"
      open={open}
      onOpenChange={onOpenChange}
      focusAfter={() => editor.view.dom}
    >
      <LinkForm editor={editor} onDone={() => onOpenChange(false)} />
    </Popover>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslate();
  const id = useId();
  const [before] = useState((): string => editor.getAttributes('link').href ?? '');
  const [typed, setTyped] = useState(before);
  const [bad, setBad] = useState(false);
  const set = (event: FormEvent) => {
    event.preventDefault();
    // The form around the editor, where there is one, is not meant.
    event.stopPropagation();
    const href = linkAddress(typed);
    if (href === null) {
      setBad(true);
      return;
    }
    const isMarked = before !== '' || !editor.state.selection.empty;
    const link = { type: 'link', attrs: { href } };
    if (isMarked) editor.chain().extendMarkRange('link').setLink({ href }).run();
    // Nothing is marked: the address is its own name.
    else editor.commands.insertContent([{ type: 'text', text: typed.trim(), marks: [link] }]);
    onDone();
  };
  return (
    <form onSubmit={set} noValidate className="flex flex-col gap-2 p-2">
      <label htmlFor={id} className="font-medium text-ink-2 text-sm">
        {t('composer.format.linkAddress')}
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it was opened to be written in.
        autoFocus
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        className={inputClass}
        aria-invalid={bad || undefined}
        aria-describedby={`${id}-bad`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setBad(false);
        }}
        onKeyDown={(event) => {
          // The same key again is for what it means everywhere else.
          if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onDone();
          runAction('palette');
        }}
      />
      <p id={`${id}-bad`} role="alert" className="text-risk text-sm empty:hidden">
        {bad && t('composer.format.badLink')}
      </p>
      <div className="flex justify-end gap-2">
        {before !== '' && (
          <Button
            onClick={() => {
              editor.chain().extendMarkRange('link').unsetLink().run();
              onDone();
            }}
          >
            {t('composer.format.removeLink')}
          </Button>
        )}
        <Button variant="primary" type="submit">
          {t('composer.format.setLink')}
        </Button>
      </div>
    </form>
  );
}
