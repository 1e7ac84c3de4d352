import type { Language, SettingField } from '../../contract/index.ts';
import { DEFAULT_ACCENT, DEFAULT_OFFER_AFTER, GREETING_FIELDS } from './settings.ts';

const LANGUAGE_NAMES: Record<Language, Record<Language, string>> = {
  en: { en: 'English', de: 'Englisch', pl: 'angielski', nl: 'Engels' },
  de: { en: 'German', de: 'Deutsch', pl: 'niemiecki', nl: 'Duits' },
  pl: { en: 'Polish', de: 'Polnisch', pl: 'polski', nl: 'Pools' },
  nl: { en: 'Dutch', de: 'Niederländisch', pl: 'niderlandzki', nl: 'Nederlands' },
};

const greeting = (language: Language): SettingField => {
  const name = LANGUAGE_NAMES[language];
  return {
    name: GREETING_FIELDS[language],
    kind: 'text',
    label: {
      en: `Greeting (${name.en})`,
      de: `Begrüßung (${name.de})`,
      pl: `Powitanie (${name.pl})`,
      nl: `Begroeting (${name.nl})`,
    },
    required: false,
  };
};

export const settingFields: SettingField[] = [
  greeting('en'),
  greeting('de'),
  greeting('pl'),
  greeting('nl'),
  {
    name: 'accent',
    kind: 'text',
    format: 'colour',
    label: { en: 'Accent colour', de: 'Akzentfarbe', pl: 'Kolor akcentu', nl: 'Accentkleur' },
    help: {
      en: 'Written as #3b5bdb.',
      de: 'In der Form #3b5bdb.',
      pl: 'W postaci #3b5bdb.',
      nl: 'Geschreven als #3b5bdb.',
    },
    required: false,
    default: DEFAULT_ACCENT,
  },
  {
    name: 'allowedOrigins',
    kind: 'list',
    label: { en: 'Your web sites', de: 'Ihre Websites', pl: 'Twoje strony', nl: 'Uw websites' },
    help: {
      en: 'Addresses that may show this chat, such as https://shop.example or https://*.shop.example. Empty: any.',
      de: 'Adressen, die diesen Chat zeigen dürfen, etwa https://shop.example oder https://*.shop.example. Leer: alle.',
      pl: 'Adresy, które mogą pokazywać ten czat, np. https://shop.example lub https://*.shop.example. Puste: wszystkie.',
      nl: 'Adressen die deze chat mogen tonen, zoals https://shop.example of https://*.shop.example. Leeg: alle.',
    },
    required: false,
    default: [],
  },
  {
    name: 'hoursTeamId',
    kind: 'text',
    format: 'team',
    label: {
      en: 'Team that must be there',
      de: 'Team, das da sein muss',
      pl: 'Zespół, który musi być dostępny',
      nl: 'Team dat aanwezig moet zijn',
    },
    help: {
      en: 'Within opening hours the chat is live while somebody of this team is online. Empty: the team of this channel.',
      de: 'Innerhalb der Öffnungszeiten ist der Chat besetzt, solange jemand aus diesem Team online ist. Leer: das Team dieses Kanals.',
      pl: 'W godzinach otwarcia czat działa na żywo, gdy ktoś z tego zespołu jest online. Puste: zespół tego kanału.',
      nl: 'Binnen de openingstijden is de chat bemand zolang iemand van dit team online is. Leeg: het team van dit kanaal.',
    },
    required: false,
  },
  {
    name: 'offerAfterMinutes',
    kind: 'number',
    label: {
      en: 'Offer another way after (minutes)',
      de: 'Anderen Weg anbieten nach (Minuten)',
      pl: 'Zaproponuj inny sposób po (minutach)',
      nl: 'Andere manier aanbieden na (minuten)',
    },
    help: {
      en: 'Whoever waits so long, or is expected to, may leave an address or a number and keeps their place. 0: at once.',
      de: 'Wer so lange wartet oder voraussichtlich warten wird, kann eine Adresse oder Nummer hinterlassen und behält den Platz. 0: sofort.',
      pl: 'Kto tyle czeka lub przypuszczalnie będzie czekać, może zostawić adres lub numer i zachowuje miejsce. 0: od razu.',
      nl: 'Wie zo lang wacht, of naar verwachting zal wachten, kan een adres of nummer achterlaten en houdt de plek. 0: meteen.',
    },
    required: false,
    default: DEFAULT_OFFER_AFTER,
  },
  {
    name: 'identitySecret',
    kind: 'secret',
    label: {
      en: 'Secret for known users',
      de: 'Geheimnis für bekannte Nutzer',
      pl: 'Sekret dla znanych użytkowników',
      nl: 'Geheim voor bekende gebruikers',
    },
    help: {
      en: 'Your server signs the user with it (HMAC-SHA256, or a JWT with HS256). Never put it on a page.',
      de: 'Ihr Server signiert damit den Nutzer (HMAC-SHA256 oder JWT mit HS256). Gehört nie auf eine Seite.',
      pl: 'Twój serwer podpisuje nim użytkownika (HMAC-SHA256 lub JWT z HS256). Nigdy nie umieszczaj go na stronie.',
      nl: 'Uw server ondertekent de gebruiker ermee (HMAC-SHA256, of een JWT met HS256). Zet het nooit op een pagina.',
    },
    required: false,
  },
  {
    name: 'identitySubject',
    kind: 'choice',
    label: {
      en: 'The HMAC is computed over',
      de: 'Der HMAC wird berechnet über',
      pl: 'HMAC jest liczony z',
      nl: 'De HMAC wordt berekend over',
    },
    required: false,
    default: 'user_id',
    choices: [
      {
        value: 'user_id',
        label: { en: 'User id', de: 'Nutzerkennung', pl: 'identyfikatora', nl: 'Gebruikers-id' },
      },
      {
        value: 'email',
        label: { en: 'E-mail address', de: 'E-Mail-Adresse', pl: 'adresu e-mail', nl: 'E-mailadres' },
      },
    ],
  },
  {
    name: 'identityPublicKey',
    kind: 'text',
    format: 'multiline',
    label: {
      en: 'Public key for JWTs',
      de: 'Öffentlicher Schlüssel für JWT',
      pl: 'Klucz publiczny dla JWT',
      nl: 'Publieke sleutel voor JWT’s',
    },
    help: {
      en: 'PEM. RSA (RS256) or P-256 (ES256).',
      de: 'PEM. RSA (RS256) oder P-256 (ES256).',
      pl: 'PEM. RSA (RS256) albo P-256 (ES256).',
      nl: 'PEM. RSA (RS256) of P-256 (ES256).',
    },
    required: false,
  },
  {
    name: 'identityAudience',
    kind: 'text',
    label: {
      en: 'Audience of JWTs',
      de: 'Empfänger (aud) der JWT',
      pl: 'Odbiorca (aud) w JWT',
      nl: 'Doelgroep (aud) van JWT’s',
    },
    help: {
      en: 'Empty: the id of this channel.',
      de: 'Leer: die Kennung dieses Kanals.',
      pl: 'Puste: identyfikator tego kanału.',
      nl: 'Leeg: het id van dit kanaal.',
    },
    required: false,
  },
];
