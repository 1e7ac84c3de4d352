import type { Channel, ChannelType } from '@throughline/sdk';

/** What the real server's adapters describe themselves as. */
export const channelTypes: ChannelType[] = [
  {
    type: 'email',
    names: { en: 'E-mail', de: 'E-Mail', pl: 'E-mail', nl: 'E-mail' },
    summary: {
      en: 'Mail to an address of yours becomes a conversation.',
      de: 'Mails an Ihre Adresse werden zu Gesprächen.',
      pl: 'Wiadomości na Twój adres stają się rozmowami.',
      nl: 'Mail naar je adres wordt een gesprek.',
    },
    icon: '<rect width="20" height="16" x="2" y="4" rx="2"/><path d="m22 7-8.97 5.7a1.94 1.94 0 0 1-2.06 0L2 7"/>',
    colour: { light: '#8e6bbf', dark: '#b79be0' },
    adviceRank: 1,
    settingFields: [],
    capabilities: {
      live: false,
      outbound: true,
      reaches: 'email',
      html: true,
      subject: true,
      cc: true,
      maxTextLength: null,
      files: { maxCount: 20, maxBytes: 20_000_000 },
    },
  },
  {
    type: 'chat',
    names: { en: 'Chat', de: 'Chat', pl: 'Czat', nl: 'Chat' },
    summary: {
      en: 'A window on your site.',
      de: 'Ein Fenster auf Ihrer Seite.',
      pl: 'Okno na Twojej stronie.',
      nl: 'Een venster op je site.',
    },
    icon: '<path d="M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719"/>',
    colour: { light: '#e8a33d', dark: '#f0b961' },
    adviceRank: 3,
    settingFields: [],
    capabilities: {
      live: true,
      outbound: true,
      reaches: 'device',
      html: false,
      subject: false,
      cc: false,
      maxTextLength: 4000,
      files: { maxCount: 5, maxBytes: 10_000_000 },
    },
  },
  {
    type: 'form',
    names: { en: 'Form', de: 'Formular', pl: 'Formularz', nl: 'Formulier' },
    summary: {
      en: 'Questions with answers you can count on.',
      de: 'Fragen mit verlässlichen Antworten.',
      pl: 'Pytania z pewnymi odpowiedziami.',
      nl: 'Vragen met antwoorden.',
    },
    icon: '<rect width="8" height="4" x="8" y="2" rx="1" ry="1"/><path d="M16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2"/><path d="M12 11h4"/><path d="M12 16h4"/><path d="M8 11h.01"/><path d="M8 16h.01"/>',
    colour: { light: '#20a39e', dark: '#4cc9c4' },
    adviceRank: 2,
    settingFields: [],
    capabilities: {
      live: false,
      outbound: false,
      reaches: 'email',
      html: false,
      subject: false,
      cc: false,
      maxTextLength: null,
      files: null,
    },
  },
];

const since = '2026-11-20T08:00:00.000Z';
const health = { ok: true, message: 'works', said: null, since, receiving: null, sending: null };
const channel = (index: number, type: string, name: string, address: string): Channel => ({
  id: `00000000-0000-7000-8000-0000000000c${index}`,
  type,
  name,
  teamId: null,
  calendarId: null,
  enabled: true,
  settings: {},
  addresses: [address],
  health,
  embed: null,
});

export const mailChannel = channel(
  1,
  'email',
  'support@moebel-linden.example',
  'support@moebel-linden.example',
);
export const chatChannel = channel(2, 'chat', 'Website chat', 'moebel-linden.example');
export const formChannel = channel(3, 'form', 'Returns form', '/f/returns');
export const channels: Channel[] = [mailChannel, chatChannel, formChannel];
