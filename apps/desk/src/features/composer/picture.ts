import { Node } from '@tiptap/react';
import { standing } from './picture-file.ts';
import { shownAs } from './shown-files.ts';

const source = /^cid:([0-9a-f-]{36})@inline$/i;

/** A picture among the words. It is kept as a reference to its file; only on the screen it is the file. */
export const Picture = Node.create({
  name: 'picture',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    id: { default: null },
    name: { default: '' },
    key: { default: null },
    width: { default: null },
  }),
  parseHTML: () => [
    {
      tag: 'img[src^="cid:"]',
      getAttrs: (element) => {
        const id = source.exec(element.getAttribute('src') ?? '')?.[1];
        const width = Number(element.getAttribute('width')) || null;
        return id ? { id, name: element.getAttribute('alt') ?? '', width } : false;
      },
    },
  ],
  renderHTML: ({ node }) => {
    const { id, name, width } = standing(node.attrs);
    return ['img', { src: id === null ? '' : shownAs(id), alt: name, ...(width && { width }) }];
  },
  renderText: ({ node }) => `[picture: ${node.attrs.name}]`,
  addNodeView:
    () =>
    ({ node }) => {
      const { id, name, width } = standing(node.attrs);
      return { dom: id === null ? coming(name) : shown(id, name, width) };
    },
});

function coming(name: string): HTMLElement {
  const place = document.createElement('span');
  place.className = 'picture-coming';
  place.textContent = name;
  return place;
}

function shown(id: string, name: string, width: number | null): HTMLElement {
  const image = document.createElement('img');
  image.src = `/api/v1/files/${id}/${encodeURIComponent(name || 'picture')}`;
  image.alt = name;
  if (width !== null) image.width = width;
  // What is dragged would be taken for a file from outside.
  image.draggable = false;
  return image;
}

/** HTML of an editor; a picture on its way up does not stand in it yet. */
export const withoutComing = (html: string): string => html.replace(/<img src=""[^>]*>/g, '');
