import type { JSONContent } from '@tiptap/react';
import { standing } from './picture-file.ts';

/**
 * Formatted words as plain text, for whoever reads them without formatting: points and numbers before the lines of
 * lists, `>` before what is quoted, the address behind a link that has another name, a picture by its name.
 */
export const plainText = (doc: JSONContent): string => blocks(doc.content ?? []);

const blocks = (nodes: readonly JSONContent[]): string => nodes.map(block).join('\n\n');

function block(node: JSONContent): string {
  const content = node.content ?? [];
  switch (node.type) {
    case 'bulletList':
      return content.map((item) => under('- ', item)).join('\n');
    case 'orderedList':
      return content.map((item, index) => under(`${(node.attrs?.start ?? 1) + index}. `, item)).join('\n');
    case 'blockquote':
      return blocks(content).replace(/^/gm, '> ');
    default:
      return inline(content);
  }
}

/** Lines of one item, those after the first set in as far as its mark is wide. */
function under(mark: string, item: JSONContent): string {
  const lines = (item.content ?? []).map(block).join('\n');
  return mark + lines.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
}

function inline(nodes: readonly JSONContent[]): string {
  return nodes.map((node, index) => word(node) + addressOf(nodes, index)).join('');
}

function word(node: JSONContent): string {
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'picture') return pictureText(node.attrs ?? {});
  return node.text ?? '';
}

function pictureText(attributes: Record<string, unknown>): string {
  const { id, name } = standing(attributes);
  // One on its way up does not stand there yet.
  return id === null ? '' : `[picture: ${name}]`;
}

/** Where a link ends, what it leads to, unless it says so itself. */
function addressOf(nodes: readonly JSONContent[], last: number): string {
  const href = linkOf(nodes[last]);
  if (href === null || linkOf(nodes[last + 1]) === href) return '';
  let first = last;
  while (first > 0 && linkOf(nodes[first - 1]) === href) first -= 1;
  const name = nodes
    .slice(first, last + 1)
    .map(word)
    .join('')
    .trim();
  return bare(name) === bare(href) ? '' : ` (${href.replace(/^mailto:/, '')})`;
}

const linkOf = (node: JSONContent | undefined): string | null =>
  node?.marks?.find((mark) => mark.type === 'link')?.attrs?.href ?? null;

const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');
