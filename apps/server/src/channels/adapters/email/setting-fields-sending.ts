/** How answers go out. */
import type { SettingField } from '../../contract/index.ts';

const whenSmtp = { field: 'sending', equals: 'smtp' } as const;

export const sendingFields: SettingField[] = [
  {
    name: 'sending',
    kind: 'choice',
    required: true,
    default: 'instance',
    label: {
      en: 'How answers go out',
      de: 'So gehen Antworten hinaus',
      pl: 'Wysyłanie odpowiedzi',
      nl: 'Hoe antwoorden uitgaan',
    },
    choices: [
      {
        value: 'instance',
        label: {
          en: "This installation's mail server",
          de: 'Mailserver dieser Installation',
          pl: 'Serwer poczty tej instalacji',
          nl: 'Mailserver van deze installatie',
        },
      },
      {
        value: 'smtp',
        label: {
          en: 'A mail server of its own (SMTP)',
          de: 'Eigener Mailserver (SMTP)',
          pl: 'Własny serwer poczty (SMTP)',
          nl: 'Een eigen mailserver (SMTP)',
        },
      },
    ],
  },
  {
    name: 'smtpHost',
    kind: 'text',
    required: true,
    when: whenSmtp,
    label: { en: 'SMTP server', de: 'SMTP-Server', pl: 'Serwer SMTP', nl: 'SMTP-server' },
  },
  {
    name: 'smtpPort',
    kind: 'number',
    required: false,
    default: 587,
    when: whenSmtp,
    label: { en: 'SMTP port', de: 'SMTP-Port', pl: 'Port SMTP', nl: 'SMTP-poort' },
  },
  {
    name: 'smtpSecurity',
    kind: 'choice',
    required: false,
    default: 'starttls',
    when: whenSmtp,
    label: {
      en: 'SMTP encryption',
      de: 'SMTP-Verschlüsselung',
      pl: 'Szyfrowanie SMTP',
      nl: 'SMTP-versleuteling',
    },
    choices: [
      { value: 'starttls', label: { en: 'STARTTLS', de: 'STARTTLS', pl: 'STARTTLS', nl: 'STARTTLS' } },
      { value: 'tls', label: { en: 'TLS', de: 'TLS', pl: 'TLS', nl: 'TLS' } },
      { value: 'none', label: { en: 'None', de: 'Keine', pl: 'Brak', nl: 'Geen' } },
    ],
  },
  {
    name: 'smtpUser',
    kind: 'text',
    required: false,
    default: '',
    when: whenSmtp,
    label: { en: 'SMTP user', de: 'SMTP-Benutzer', pl: 'Użytkownik SMTP', nl: 'SMTP-gebruiker' },
    help: {
      en: 'Empty: without signing in.',
      de: 'Leer: ohne Anmeldung.',
      pl: 'Puste pole: bez logowania.',
      nl: 'Leeg: zonder aanmelden.',
    },
  },
  {
    name: 'smtpPassword',
    kind: 'secret',
    required: false,
    default: '',
    when: whenSmtp,
    label: { en: 'SMTP password', de: 'SMTP-Passwort', pl: 'Hasło SMTP', nl: 'SMTP-wachtwoord' },
  },
];
