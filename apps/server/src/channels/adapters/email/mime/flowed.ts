/** RFC 3676 text: soft line ends joined, space stuffing undone. */

/** @param delsp whether the space before a soft line end was added when the text was folded */
export function unflow(text: string, delsp: boolean): string {
  const out: string[] = [];
  let open = '';
  let openDepth = -1;
  for (const line of text.split('\n')) {
    const marks = /^>*/.exec(line)![0].length;
    let content = line.slice(marks);
    if (content.startsWith(' ')) content = content.slice(1);
    const signature = content === '-- ';
    if (openDepth !== -1 && (openDepth !== marks || signature)) {
      out.push(open);
      open = '';
      openDepth = -1;
    }
    const soft = content.endsWith(' ') && !signature;
    const piece = soft && delsp ? content.slice(0, -1) : content;
    open = openDepth === -1 ? quoteMarks(marks) + piece : open + piece;
    openDepth = soft ? marks : -1;
    if (!soft) {
      out.push(open);
      open = '';
    }
  }
  if (openDepth !== -1) out.push(open);
  return out.join('\n');
}

function quoteMarks(depth: number): string {
  return depth === 0 ? '' : `${'>'.repeat(depth)} `;
}
