/** The settings form of a mail channel. Field names are the keys of `EmailSettings`. */
import type { SettingField } from '../../contract/index.ts';
import { receptionFields } from './setting-fields-reception.ts';
import { sendingFields } from './setting-fields-sending.ts';

const identityFields: SettingField[] = [
  {
    name: 'address',
    kind: 'email',
    required: true,
    label: { en: 'Address', de: 'Adresse', pl: 'Adres', nl: 'Adres' },
    help: {
      en: 'Customers write to it and see it as the sender of your answers.',
      de: 'Kundinnen und Kunden schreiben an diese Adresse und sehen sie als Absender Ihrer Antworten.',
      pl: 'Na ten adres piszą klienci i widzą go jako nadawcę odpowiedzi.',
      nl: 'Klanten schrijven naar dit adres en zien het als afzender van je antwoorden.',
    },
  },
  {
    name: 'aliases',
    kind: 'list',
    required: false,
    default: [],
    label: { en: 'Further addresses', de: 'Weitere Adressen', pl: 'Dodatkowe adresy', nl: 'Andere adressen' },
    help: {
      en: 'Other addresses whose mail arrives in this channel.',
      de: 'Andere Adressen, deren E-Mails in diesem Kanal ankommen.',
      pl: 'Inne adresy, z których wiadomości trafiają do tego kanału.',
      nl: 'Andere adressen waarvan de mail in dit kanaal aankomt.',
    },
  },
  {
    name: 'shownName',
    kind: 'text',
    required: false,
    default: '',
    label: { en: 'Name shown', de: 'Angezeigter Name', pl: 'Wyświetlana nazwa', nl: 'Getoonde naam' },
    help: {
      en: 'Takes the place of the company name in this channel. Empty: the company name.',
      de: 'Steht in diesem Kanal anstelle des Firmennamens. Leer: der Firmenname.',
      pl: 'Zastępuje nazwę firmy w tym kanale. Puste pole: nazwa firmy.',
      nl: 'Komt in dit kanaal in plaats van de bedrijfsnaam. Leeg: de bedrijfsnaam.',
    },
  },
  {
    name: 'fromPattern',
    kind: 'text',
    required: false,
    default: '{agent} | {company}',
    label: { en: 'Sender name', de: 'Absendername', pl: 'Nazwa nadawcy', nl: 'Afzendernaam' },
    help: {
      en: '{agent} and {company} are filled in.',
      de: '{agent} und {company} werden ersetzt.',
      pl: '{agent} i {company} zostaną zastąpione.',
      nl: '{agent} en {company} worden ingevuld.',
    },
  },
  {
    name: 'signature',
    kind: 'text',
    format: 'multiline',
    required: false,
    default: '',
    label: { en: 'Signature', de: 'Signatur', pl: 'Podpis', nl: 'Handtekening' },
    help: {
      en: 'Added below every answer. {agent} and {company} are filled in.',
      de: 'Steht unter jeder Antwort. {agent} und {company} werden ersetzt.',
      pl: 'Dodawany pod każdą odpowiedzią. {agent} i {company} zostaną zastąpione.',
      nl: 'Komt onder elk antwoord. {agent} en {company} worden ingevuld.',
    },
  },
  {
    name: 'plusAddressing',
    kind: 'boolean',
    required: false,
    default: true,
    label: {
      en: 'Answers go to a plus-address',
      de: 'Antworten gehen an eine Plus-Adresse',
      pl: 'Odpowiedzi trafiają na adres z plusem',
      nl: 'Antwoorden gaan naar een plusadres',
    },
    help: {
      en: 'support+…@ ties an answer to its conversation even when the mail program drops all headers. Switch it off when your provider refuses plus-addresses.',
      de: 'support+…@ ordnet eine Antwort ihrer Konversation zu, auch wenn das Mailprogramm alle Kopfzeilen verwirft. Ausschalten, wenn Ihr Anbieter Plus-Adressen ablehnt.',
      pl: 'support+…@ łączy odpowiedź z jej rozmową, nawet gdy program pocztowy usunie wszystkie nagłówki. Wyłącz, jeśli dostawca odrzuca adresy z plusem.',
      nl: 'support+…@ koppelt een antwoord aan zijn gesprek, ook als het mailprogramma alle headers weglaat. Zet uit als je provider plusadressen weigert.',
    },
  },
];

export const settingFields: SettingField[] = [...identityFields, ...receptionFields, ...sendingFields];
