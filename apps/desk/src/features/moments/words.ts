import type { Language } from '@throughline/sdk';

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month';

/** Words of one language, folded: lower case, without accents. */
export interface MomentWords {
  /** Word to days from today. */
  days: Record<string, number>;
  /** Word to hour of a day that is named or follows. */
  parts: Record<string, number>;
  /** From Sunday; each as it may be written. */
  weekdays: readonly (readonly string[])[];
  units: Record<Unit, readonly string[]>;
  /** Before a length of time. */
  within: readonly string[];
  /** Before a unit: the one that follows this. */
  next: readonly string[];
  /** Numbers people write out. */
  numbers: Record<string, number>;
  /** Words that add nothing: at, on, o'clock. */
  filler: readonly string[];
}

export const momentWords: Record<Language, MomentWords> = {
  en: {
    days: { today: 0, tonight: 0, tomorrow: 1, tmr: 1, tmrw: 1 },
    parts: { morning: 8, noon: 12, midday: 12, afternoon: 14, evening: 18, tonight: 18, night: 20 },
    weekdays: [
      ['sunday', 'sun'],
      ['monday', 'mon'],
      ['tuesday', 'tue', 'tues'],
      ['wednesday', 'wed'],
      ['thursday', 'thu', 'thur', 'thurs'],
      ['friday', 'fri'],
      ['saturday', 'sat'],
    ],
    units: {
      minute: ['minute', 'minutes', 'min', 'mins'],
      hour: ['hour', 'hours', 'h', 'hr', 'hrs'],
      day: ['day', 'days', 'd'],
      week: ['week', 'weeks', 'w'],
      month: ['month', 'months'],
    },
    within: ['in'],
    next: ['next'],
    numbers: { a: 1, an: 1, one: 1, two: 2, three: 3, half: 0.5 },
    filler: ['at', 'on', 'the', 'this', "o'clock", 'oclock', 'of'],
  },
  de: {
    days: { heute: 0, morgen: 1, ubermorgen: 2 },
    parts: {
      fruh: 8,
      morgens: 8,
      vormittag: 10,
      vormittags: 10,
      mittag: 12,
      mittags: 12,
      nachmittag: 14,
      nachmittags: 14,
      abend: 18,
      abends: 18,
    },
    weekdays: [
      ['sonntag', 'so'],
      ['montag', 'mo'],
      ['dienstag', 'di'],
      ['mittwoch', 'mi'],
      ['donnerstag', 'do'],
      ['freitag', 'fr'],
      ['samstag', 'sa', 'sonnabend'],
    ],
    units: {
      minute: ['minute', 'minuten', 'min'],
      hour: ['stunde', 'stunden', 'std', 'h'],
      day: ['tag', 'tage', 'tagen'],
      week: ['woche', 'wochen'],
      month: ['monat', 'monate', 'monaten'],
    },
    within: ['in'],
    next: ['nachste', 'nachsten', 'nachster', 'nachstes', 'kommende', 'kommenden', 'kommender'],
    numbers: { ein: 1, eine: 1, einem: 1, einer: 1, zwei: 2, drei: 3, halben: 0.5, halbe: 0.5 },
    filler: ['um', 'am', 'uhr', 'den', 'der', 'diesen', 'gegen'],
  },
  pl: {
    days: { dzis: 0, dzisiaj: 0, jutro: 1, pojutrze: 2 },
    parts: { rano: 8, poludnie: 12, popoludniu: 14, popoludnie: 14, wieczorem: 18, wieczor: 18 },
    weekdays: [
      ['niedziela', 'niedziele', 'nd', 'niedz'],
      ['poniedzialek', 'pon', 'pn'],
      ['wtorek', 'wt', 'wto'],
      ['sroda', 'srode', 'sr'],
      ['czwartek', 'czw', 'czwa'],
      ['piatek', 'pt', 'pia'],
      ['sobota', 'sobote', 'sob', 'sb'],
    ],
    units: {
      minute: ['minuta', 'minute', 'minuty', 'minut', 'min'],
      hour: ['godzina', 'godzine', 'godziny', 'godzin', 'godz', 'h'],
      day: ['dzien', 'dni'],
      week: ['tydzien', 'tygodnie', 'tygodni', 'tygodniu'],
      month: ['miesiac', 'miesiace', 'miesiecy', 'miesiacu'],
    },
    within: ['za'],
    next: ['przyszly', 'przyszlym', 'przyszla', 'nastepny', 'nastepnym', 'kolejny'],
    numbers: { jeden: 1, jedna: 1, dwa: 2, dwie: 2, trzy: 3, pol: 0.5 },
    filler: ['o', 'w', 'we', 'po', 'na', 'godzinie', 'najblizszy', 'najblizsza'],
  },
  nl: {
    days: { vandaag: 0, morgen: 1, overmorgen: 2, vanavond: 0, vanmiddag: 0 },
    parts: {
      ochtend: 8,
      ochtends: 8,
      vroeg: 8,
      middag: 14,
      middags: 14,
      vanmiddag: 14,
      avond: 18,
      avonds: 18,
      vanavond: 18,
    },
    weekdays: [
      ['zondag', 'zo'],
      ['maandag', 'ma'],
      ['dinsdag', 'di'],
      ['woensdag', 'wo'],
      ['donderdag', 'do'],
      ['vrijdag', 'vr'],
      ['zaterdag', 'za'],
    ],
    units: {
      minute: ['minuut', 'minuten', 'min'],
      hour: ['uur', 'uren', 'u'],
      day: ['dag', 'dagen'],
      week: ['week', 'weken'],
      month: ['maand', 'maanden'],
    },
    within: ['over', 'binnen'],
    next: ['volgende', 'komende', 'aanstaande'],
    numbers: { een: 1, twee: 2, drie: 3, half: 0.5, halve: 0.5, halfuur: 0.5 },
    filler: ['om', 'op', 'de', 'in', "'s", 's', 'uur'],
  },
};
