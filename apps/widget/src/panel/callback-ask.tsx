import { useState } from 'preact/hooks';
import type { Look } from './context.ts';
import { PhoneIcon } from './icons.tsx';
import { fill } from './strings/index.ts';

/** Offers to be called back to those who wait long; once asked for, says where. */
export function CallbackAsk({ chat, strings }: Look) {
  const { phone } = chat.kept;
  const [asking, setAsking] = useState(false);
  if (phone && !asking)
    return (
      <p class="email-known">
        <PhoneIcon />
        <span>{fill(strings.phoneKnown, { phone })}</span>
        <button type="button" onClick={() => setAsking(true)}>
          {strings.change}
        </button>
      </p>
    );
  if (!asking && !chat.badPhone) {
    if (!chat.offers) return null;
    return (
      <p class="offer">
        <span>
          <b>{strings.offerTitle}</b> {strings.offerText}
        </span>
        <button type="button" onClick={() => setAsking(true)}>
          {strings.offerPhone}
        </button>
      </p>
    );
  }
  return (
    <form
      class="email"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const input = event.currentTarget.elements.namedItem('phone') as HTMLInputElement;
        if (input.value.trim() === '') return input.focus();
        setAsking(false);
        chat.saveCallback(input.value.trim());
      }}
    >
      <label for="phone">
        <b>{strings.phoneLabel}</b>
      </label>
      <input
        id="phone"
        name="phone"
        type="tel"
        autocomplete="tel"
        maxLength={40}
        aria-invalid={chat.badPhone}
        defaultValue={phone ?? ''}
      />
      <button type="submit">{strings.phoneSave}</button>
      {chat.badPhone && <em role="alert">{strings.phoneBad}</em>}
    </form>
  );
}
