/** How mail comes in. */
import type { SettingField } from '../../contract/index.ts';

const whenImap = { field: 'reception', equals: 'imap' } as const;

export const receptionFields: SettingField[] = [
  {
    name: 'reception',
    kind: 'choice',
    required: true,
    default: 'smtp',
    label: {
      en: 'How mail comes in',
      de: 'So kommen E-Mails an',
      pl: 'Odbiór poczty',
      nl: 'Hoe mail binnenkomt',
    },
    help: {
      en: 'Built-in: your mail server or provider forwards to this machine. Mailbox: it is fetched by IMAP, and nothing is deleted there.',
      de: 'Eingebaut: Ihr Mailserver oder Anbieter leitet an diesen Rechner weiter. Postfach: Abruf über IMAP, dort wird nichts gelöscht.',
      pl: 'Wbudowany: serwer poczty lub dostawca przekazuje wiadomości na tę maszynę. Skrzynka: pobieranie przez IMAP, nic nie jest z niej usuwane.',
      nl: 'Ingebouwd: je mailserver of provider stuurt door naar deze machine. Mailbox: ophalen via IMAP, er wordt niets verwijderd.',
    },
    choices: [
      {
        value: 'smtp',
        label: { en: 'Built-in SMTP', de: 'Eingebautes SMTP', pl: 'Wbudowany SMTP', nl: 'Ingebouwde SMTP' },
      },
      {
        value: 'imap',
        label: { en: 'Mailbox (IMAP)', de: 'Postfach (IMAP)', pl: 'Skrzynka (IMAP)', nl: 'Mailbox (IMAP)' },
      },
    ],
  },
  {
    name: 'imapHost',
    kind: 'text',
    required: true,
    when: whenImap,
    label: { en: 'IMAP server', de: 'IMAP-Server', pl: 'Serwer IMAP', nl: 'IMAP-server' },
  },
  {
    name: 'imapPort',
    kind: 'number',
    required: false,
    default: 993,
    when: whenImap,
    label: { en: 'IMAP port', de: 'IMAP-Port', pl: 'Port IMAP', nl: 'IMAP-poort' },
  },
  {
    name: 'imapSecurity',
    kind: 'choice',
    required: false,
    default: 'tls',
    when: whenImap,
    label: {
      en: 'IMAP encryption',
      de: 'IMAP-Verschlüsselung',
      pl: 'Szyfrowanie IMAP',
      nl: 'IMAP-versleuteling',
    },
    choices: [
      { value: 'tls', label: { en: 'TLS', de: 'TLS', pl: 'TLS', nl: 'TLS' } },
      { value: 'starttls', label: { en: 'STARTTLS', de: 'STARTTLS', pl: 'STARTTLS', nl: 'STARTTLS' } },
      { value: 'none', label: { en: 'None', de: 'Keine', pl: 'Brak', nl: 'Geen' } },
    ],
  },
  {
    name: 'imapUser',
    kind: 'text',
    required: false,
    default: '',
    when: whenImap,
    label: { en: 'IMAP user', de: 'IMAP-Benutzer', pl: 'Użytkownik IMAP', nl: 'IMAP-gebruiker' },
    help: {
      en: 'Empty: the address above.',
      de: 'Leer: die Adresse oben.',
      pl: 'Puste pole: adres podany wyżej.',
      nl: 'Leeg: het adres hierboven.',
    },
  },
  {
    name: 'imapPassword',
    kind: 'secret',
    required: true,
    when: whenImap,
    label: { en: 'IMAP password', de: 'IMAP-Passwort', pl: 'Hasło IMAP', nl: 'IMAP-wachtwoord' },
    help: {
      en: 'Many providers ask for an app password here.',
      de: 'Viele Anbieter verlangen hier ein App-Passwort.',
      pl: 'Wielu dostawców wymaga tu hasła aplikacji.',
      nl: 'Veel providers vragen hier om een app-wachtwoord.',
    },
  },
  {
    name: 'imapFolder',
    kind: 'text',
    required: false,
    default: 'INBOX',
    when: whenImap,
    label: { en: 'Folder', de: 'Ordner', pl: 'Folder', nl: 'Map' },
  },
  {
    name: 'imapStart',
    kind: 'choice',
    required: false,
    default: 'now',
    when: whenImap,
    label: { en: 'Begin with', de: 'Beginnen mit', pl: 'Zacznij od', nl: 'Begin met' },
    choices: [
      {
        value: 'now',
        label: {
          en: 'Mail from now on',
          de: 'E-Mails ab jetzt',
          pl: 'Wiadomości od teraz',
          nl: 'Mail vanaf nu',
        },
      },
      {
        value: 'days',
        label: {
          en: 'Mail of the last days too',
          de: 'Auch E-Mails der letzten Tage',
          pl: 'Także wiadomości z ostatnich dni',
          nl: 'Ook mail van de laatste dagen',
        },
      },
    ],
  },
  {
    name: 'imapDays',
    kind: 'number',
    required: false,
    default: 7,
    when: { field: 'imapStart', equals: 'days' },
    label: {
      en: 'Days to import',
      de: 'Tage übernehmen',
      pl: 'Ile dni zaimportować',
      nl: 'Te importeren dagen',
    },
  },
  {
    name: 'imapMarkSeen',
    kind: 'boolean',
    required: false,
    default: false,
    when: whenImap,
    label: {
      en: 'Mark fetched mail as read in the mailbox',
      de: 'Abgerufene E-Mails im Postfach als gelesen markieren',
      pl: 'Oznaczaj pobrane wiadomości w skrzynce jako przeczytane',
      nl: 'Opgehaalde mail in de mailbox als gelezen markeren',
    },
  },
];
