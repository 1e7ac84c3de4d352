import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useImperativeHandle, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { EditorProps } from './editor-types.ts';
import { FormatToolbar } from './format-toolbar.tsx';
import { pastedFiles } from './pasted-files.ts';
import { Picture, withoutComing } from './picture.ts';
import { isPicture, pictureSpot } from './picture-spot.ts';
import { plainText } from './plain-text.ts';
import { plainToHtml } from './plain-to-html.ts';
import { withoutStrangers } from './shown-files.ts';

const extensions = [
  StarterKit.configure({
    heading: false,
    horizontalRule: false,
    codeBlock: false,
    link: { openOnClick: false, protocols: ['http', 'https', 'mailto'], defaultProtocol: 'https' },
  }),
];

const withPictures = [...extensions, Picture];

/** Formatted text. Loaded when a channel that carries formatting is open. */
export default function RichEditor(props: EditorProps) {
  const { text, html, placeholder, label, onChange, onFiles, focusRef, writingRef, toolbar } = props;
  const { onCaret, insertRef, dropRef, noPictures = false, describedBy, hasFile = () => false } = props;
  const [linking, setLinking] = useState(false);
  const takeFiles = (files: readonly File[], at?: number) => {
    const pictures = noPictures ? [] : files.filter(isPicture);
    const others = files.filter((file) => !pictures.includes(file));
    if (others.length > 0) onFiles(others);
    let next = at;
    if (pictures.length > 0)
      onFiles(pictures, (file) => {
        const spot = pictureSpot(editor, file, next);
        next = undefined;
        return spot;
      });
  };
  const dropInto = (files: readonly File[], at: { x: number; y: number }): boolean => {
    if (noPictures || !files.some(isPicture) || !isWithin(editor.view.dom, at)) return false;
    takeFiles(files, editor.view.posAtCoords({ left: at.x, top: at.y })?.pos);
    return true;
  };
  const editor = useEditor({
    extensions: noPictures ? extensions : withPictures,
    content: html ?? plainToHtml(text),
    // The page forbids injected styles; what the editor needs stands in styles.css.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: 'rich-text',
        ...(describedBy && { 'aria-describedby': describedBy, 'aria-invalid': 'true', 'data-invalid': '' }),
      },
      handlePaste: (_view, event) => {
        const files = pastedFiles(event.clipboardData);
        if (files.length > 0) takeFiles(files);
        return files.length > 0;
      },
      transformPastedHTML: (pasted) => withoutStrangers(pasted, hasFile),
      handleDrop: (_view, event, _slice, moved) =>
        !moved && dropInto([...(event.dataTransfer?.files ?? [])], { x: event.clientX, y: event.clientY }),
      handleKeyDown: (_view, event) => {
        const isLinkKey = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
        if (isLinkKey) setLinking(true);
        return isLinkKey;
      },
      // Ctrl+Enter sends: kept from the editor, which would break the line and mark the key as used.
      handleDOMEvents: {
        keydown: (_view, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey),
      },
    },
    onSelectionUpdate: ({ editor: changed }) => onCaret(beforeCaret(changed)),
    onBlur: () => onCaret(null),
    onUpdate: ({ editor: changed }) =>
      onChange(plainText(changed.getJSON()), withoutComing(changed.getHTML())),
  });
  useImperativeHandle(dropRef, () => dropInto);
  useImperativeHandle(focusRef, () => () => editor.commands.focus('end'), [editor]);
  useImperativeHandle(insertRef, () => (inserted: string, replaced: number, formatted?: string | null) => {
    const caret = editor.state.selection.from;
    editor
      .chain()
      .focus()
      .deleteRange({ from: caret - replaced, to: caret })
      .insertContent(formatted ?? plainToHtml(inserted))
      .run();
  });
  // Before the next key, or it would be taken for a shortcut of the desk.
  useLayoutEffect(() => {
    if (!writingRef.current) return;
    writingRef.current = false;
    editor.commands.setTextSelection(editor.state.doc.content.size);
    editor.view.focus();
  }, [editor, writingRef]);
  // Sent, or another draft: what stands outside wins.
  useEffect(() => {
    if (text === '' && plainText(editor.getJSON()) !== '') editor.commands.clearContent();
  }, [text, editor]);
  return (
    <div className="relative">
      {text === '' && editor.isEmpty && (
        <span aria-hidden="true" className="pointer-events-none absolute text-quiet">
          {placeholder}
        </span>
      )}
      <EditorContent editor={editor} className="max-h-[38vh] min-h-16 overflow-y-auto" />
      {toolbar &&
        createPortal(<FormatToolbar editor={editor} linking={linking} onLinking={setLinking} />, toolbar)}
    </div>
  );
}

/** What stands before the caret in its paragraph; null while something is marked. */
function beforeCaret(editor: Editor): string | null {
  const { empty, $from } = editor.state.selection;
  // Anything that is no text stands as one character, as the caret counts it.
  return empty ? $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc') : null;
}

function isWithin(element: HTMLElement, { x, y }: { x: number; y: number }): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
