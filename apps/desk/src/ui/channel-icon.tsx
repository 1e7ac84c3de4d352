import { iconStroke } from '@throughline/ui-tokens';
import { createElement, type ReactNode } from 'react';
import { useChannelType } from '../api/channels.ts';
import { useLanguage } from '../i18n/index.ts';

/**
 * The icon a channel type brings along. Its markup comes from the server, so only plain shapes and their
 * geometry are drawn; anything else in it is left out.
 */
export function ChannelIcon({
  type,
  size = 16,
  coloured = false,
}: {
  type: string;
  size?: number;
  coloured?: boolean;
}) {
  const channelType = useChannelType(type);
  const language = useLanguage();
  const title = channelType?.names[language] ?? type;
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={iconStroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      role="img"
      aria-label={title}
      className={coloured ? 'channel-colour shrink-0' : 'shrink-0'}
      style={
        channelType && {
          ['--channel-light' as string]: channelType.colour.light,
          ['--channel-dark' as string]: channelType.colour.dark,
        }
      }
    >
      {channelType && shapesOf(channelType.icon)}
    </svg>
  );
}

const shapes = new Set(['path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']);
const geometry = new Set([
  'd',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'x',
  'y',
  'width',
  'height',
  'x1',
  'y1',
  'x2',
  'y2',
  'points',
]);
const parsed = new Map<string, ReactNode[]>();

function shapesOf(markup: string): ReactNode[] {
  const known = parsed.get(markup);
  if (known) return known;
  const root = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`,
    'image/svg+xml',
  );
  const drawn = [...root.documentElement.children]
    .filter((element) => shapes.has(element.localName))
    .map((element, index) => {
      const attributes = [...element.attributes].filter((attribute) => geometry.has(attribute.name));
      return createElement(element.localName, {
        key: index,
        ...Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute.value])),
      });
    });
  parsed.set(markup, drawn);
  return drawn;
}
