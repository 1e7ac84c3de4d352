import sanitize from 'sanitize-html';

/** Longer HTML is not kept as HTML; the text remains. Characters. */
const maxLength = 2_000_000;

/**
 * Removes everything that could run, submit, frame or load style sheets. Remote images stay in the markup (the frame
 * that shows it decides whether they load); `cid:` references stay for the frame to resolve.
 */
export function safeHtml(html: string): string | null {
  if (html.length > maxLength) return null;
  return sanitize(html.replaceAll('\0', ''), {
    allowedTags: [
      ...sanitize.defaults.allowedTags,
      'img',
      'center',
      'font',
      'del',
      'ins',
      'small',
      'big',
      'u',
      's',
      'strike',
      'caption',
      'col',
      'colgroup',
      'h1',
      'h2',
    ],
    allowedAttributes: {
      '*': ['style', 'align', 'valign', 'dir', 'lang', 'title', 'width', 'height', 'bgcolor', 'color'],
      a: ['href', 'name', 'rel', 'target'],
      img: ['src', 'alt'],
      font: ['face', 'size', 'color'],
      table: ['border', 'cellpadding', 'cellspacing'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      ol: ['start', 'type'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'cid', 'data'] },
    allowedStyles: { '*': safeStyles },
    disallowedTagsMode: 'discard',
    nestingLimit: 200,
    transformTags: {
      a: (tagName, attributes) => ({
        tagName,
        attribs: { ...attributes, rel: 'noopener noreferrer nofollow', target: '_blank' },
      }),
    },
    exclusiveFilter: (frame) =>
      frame.tag === 'img' && /^data:(?!image\/(png|jpe?g|gif|webp);)/i.test(frame.attribs.src ?? ''),
  });
}

const plain = [/^[^;{}()]*$/];
const colour = [/^#[0-9a-f]{3,8}$/i, /^[a-z]+$/i, /^rgba?\([\d\s,.%]+\)$/i];
/** Nothing here can load, move over the page or hide what a link is. */
const safeStyles: Record<string, RegExp[]> = {
  color: colour,
  'background-color': colour,
  background: colour,
  'text-align': plain,
  'text-decoration': plain,
  'vertical-align': plain,
  'font-weight': plain,
  'font-style': plain,
  'font-size': plain,
  'font-family': plain,
  'line-height': plain,
  'white-space': plain,
  width: plain,
  'max-width': plain,
  height: plain,
  margin: plain,
  'margin-top': plain,
  'margin-bottom': plain,
  'margin-left': plain,
  'margin-right': plain,
  padding: plain,
  'padding-top': plain,
  'padding-bottom': plain,
  'padding-left': plain,
  'padding-right': plain,
  border: [...plain, ...colour],
  'border-top': plain,
  'border-bottom': plain,
  'border-left': plain,
  'border-right': plain,
  'border-collapse': plain,
  'border-color': colour,
  'border-radius': plain,
  'list-style-type': plain,
  display: [/^(block|inline|inline-block|table|table-row|table-cell)$/],
};
