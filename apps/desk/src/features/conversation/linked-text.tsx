import { Fragment } from 'react';
import { linkify } from './linkify.ts';

/** Plain text with its web addresses as links. */
export function LinkedText({ text }: { text: string }) {
  return linkify(text).map((part) =>
    part.kind === 'link' ? (
      <a
        key={part.at}
        href={part.text}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="break-all text-accent underline underline-offset-2"
      >
        {part.text}
      </a>
    ) : (
      <Fragment key={part.at}>{part.text}</Fragment>
    ),
  );
}
