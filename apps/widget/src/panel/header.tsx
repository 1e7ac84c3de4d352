import { plural } from '../loader/languages.ts';
import type { Look } from './context.ts';
import { BellIcon, BellOffIcon, CloseIcon } from './icons.tsx';
import { fill, type Strings } from './strings/index.ts';
import { returnTime } from './time.ts';

export function Header({ chat, language, strings, close }: Look) {
  const { sound, config } = chat.kept;
  const live = chat.availability?.mode === 'live';
  return (
    <header>
      <div class="who">
        <h2>{config?.name}</h2>
        <p>
          {chat.availability && <i class={live ? 'dot is-live' : 'dot'} />}
          {statusText(chat, language, strings)}
        </p>
      </div>
      <button
        type="button"
        class="icon"
        aria-pressed={sound}
        aria-label={sound ? strings.soundOff : strings.soundOn}
        title={sound ? strings.soundOff : strings.soundOn}
        onClick={() => chat.setSound(!sound)}
      >
        {sound ? <BellIcon /> : <BellOffIcon />}
      </button>
      <button type="button" class="icon" aria-label={strings.close} title={strings.close} onClick={close}>
        <CloseIcon />
      </button>
    </header>
  );
}

function statusText({ availability }: Look['chat'], language: string, strings: Strings): string {
  if (!availability) return strings.connecting;
  const { mode, agents, backAt } = availability;
  if (mode === 'away')
    return backAt ? fill(strings.backAt, { when: returnTime(backAt, language) }) : strings.away;
  if (agents.length === 0) return strings.hereNobody;
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(agents);
  return fill(plural(language, strings.here, agents.length), { names });
}
