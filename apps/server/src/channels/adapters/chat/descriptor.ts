import type { Capabilities, ChannelDescriptor } from '../../contract/index.ts';

export const MAX_TEXT_LENGTH = 20_000;
export const MAX_FILES = 10;
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export const descriptor: ChannelDescriptor = {
  names: { en: 'Live chat', de: 'Live-Chat', pl: 'Czat na żywo', nl: 'Livechat' },
  summary: {
    en: 'A small window on your pages: talk while someone is there, leave a message when nobody is.',
    de: 'Ein kleines Fenster auf Ihren Seiten: Gespräch, solange jemand da ist, sonst eine Nachricht hinterlassen.',
    pl: 'Małe okno na Twoich stronach: rozmowa, gdy ktoś jest dostępny, a w przeciwnym razie wiadomość.',
    nl: 'Een klein venster op uw pagina’s: praten zolang er iemand is, anders een bericht achterlaten.',
  },
  icon: '<path d="M7.9 20A9 9 0 1 0 4 16.1L2 22Z"/>',
  colour: { light: '#e8a33d', dark: '#e8a33d' },
  adviceRank: 30,
  takes: {
    en: 'A line of code on your pages, and people who are there to answer; outside your hours it takes messages.',
    de: 'Eine Zeile Code auf Ihren Seiten und Menschen, die antworten; außerhalb Ihrer Zeiten nimmt er Nachrichten an.',
    pl: 'Jedna linia kodu na stronach i osoby, które odpowiedzą; poza godzinami pracy czat przyjmuje wiadomości.',
    nl: 'Eén regel code op uw pagina’s en mensen die antwoorden; buiten uw tijden neemt hij berichten aan.',
  },
};

export const capabilities: Capabilities = {
  live: true,
  outbound: true,
  reaches: 'device',
  html: false,
  subject: false,
  cc: false,
  maxTextLength: MAX_TEXT_LENGTH,
  files: { maxCount: MAX_FILES, maxBytes: MAX_FILE_BYTES },
  continuesOpenConversation: true,
  idempotentSend: true,
  deliveryStates: ['queued', 'sending', 'sent', 'read', 'failed'],
};
