import { useRef } from 'preact/hooks';
import type { Look } from './context.ts';
import { fill } from './strings/index.ts';
import { returnTime } from './time.ts';

const LONG_MINUTES = 60;

/** Where the visitor stands, and how long it may take. Those who hear it are told when their place changes, not oftener. */
export function Waiting(look: Look) {
  const { place } = look.chat;
  const heard = useRef({ position: 0, text: '' });
  if (!place) return <p class="hidden" role="status" />;
  const text = placeText(look);
  if (heard.current.position !== place.position) heard.current = { position: place.position, text };
  return (
    <>
      <p class="waiting" aria-hidden="true">
        <b>{fill(look.strings.waitPlace, { n: place.position })}</b> {waitText(look)}
      </p>
      <p class="hidden" role="status">
        {heard.current.text}
      </p>
    </>
  );
}

const placeText = (look: Look): string =>
  `${fill(look.strings.waitPlace, { n: look.chat.place?.position ?? 0 })} ${waitText(look)}`;

function waitText({ chat, strings, language }: Look): string {
  const { availability, place } = chat;
  if (availability?.mode === 'away')
    return availability.backAt
      ? `${fill(strings.backAt, { when: returnTime(availability.backAt, language) })}.`
      : '';
  const wait = place?.wait;
  if (!wait) return strings.waitUnknown;
  if (wait.from >= LONG_MINUTES) return strings.waitLong;
  if (wait.to <= 1) return strings.waitSoon;
  return fill(strings.waitAbout, { from: wait.from, to: Math.max(wait.to, wait.from + 1) });
}
