import { useState } from 'preact/hooks';
import type { Look } from './context.ts';
import { MailIcon } from './icons.tsx';
import { fill } from './strings/index.ts';

/** Asks for an address while nobody is there, or those who wait may wait long; once known, says that answers go there too. */
export function EmailAsk({ chat, strings }: Look) {
  const { email, user } = chat.kept;
  const [changing, setChanging] = useState(false);
  const [bad, setBad] = useState(false);
  if (email && !changing)
    return (
      <p class="email-known">
        <MailIcon />
        <span>{fill(chat.place ? strings.emailKept : strings.emailKnown, { email })}</span>
        {!user && (
          <button type="button" onClick={() => setChanging(true)}>
            {strings.change}
          </button>
        )}
      </p>
    );
  if (
    !changing &&
    (user || (chat.availability?.mode !== 'away' && (!chat.offers || chat.kept.phone !== null)))
  )
    return null;
  return (
    <form
      class="email"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const input = event.currentTarget.elements.namedItem('email') as HTMLInputElement;
        const valid = input.value.trim() !== '' && input.checkValidity();
        setBad(!valid);
        if (!valid) return input.focus();
        setChanging(false);
        chat.saveEmail(input.value.trim());
      }}
    >
      <label for="email">
        <b>{strings.emailAsk}</b> {strings.emailWhy}
      </label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="email"
        maxLength={254}
        aria-invalid={bad}
        placeholder={strings.emailLabel}
        defaultValue={email ?? ''}
      />
      <button type="submit">{strings.emailSave}</button>
      {bad && <em role="alert">{strings.emailBad}</em>}
    </form>
  );
}
