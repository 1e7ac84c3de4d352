import { foldWords } from '../search/index.ts';

/** What everybody writes to a shop or an office, whatever it is about, in the four languages. */
const written = [
  'order orders ordered delivery deliver delivered package parcel problem question help need know still yet just again urgent customer service support thanks regards dear team number invoice payment paid website account answer reply waiting days week today yesterday tomorrow',
  'bestellung bestellt lieferung geliefert paket problem frage hilfe brauche weiß wissen immer schon noch dringend kunde kundendienst service danke grüße freundlichen liebe liebes team nummer rechnung zahlung bezahlt konto antwort warte seit tagen woche heute gestern morgen guten tag vielen dank gerne bitte',
  'zamówienie zamówiłem zamówiłam dostawa paczka przesyłka problem pytanie pomoc pomocy potrzebuję wiem nadal jeszcze znowu pilne klient obsługa dziękuję pozdrawiam witam numer faktura płatność konto odpowiedź czekam dni tydzień dzisiaj wczoraj jutro proszę państwo szanowni',
  'bestelling besteld levering geleverd pakket probleem vraag hulp nodig weten steeds nog weer dringend klant klantenservice dank groet groeten vriendelijke beste team nummer factuur betaling betaald account antwoord wacht dagen week vandaag gisteren morgen alvast',
];

/** Under every key they may get, for a text's languages are guessed. */
const keys = new Set(
  written
    .flatMap((words) => [
      ...foldWords([words]).flat(),
      ...words.split(' ').flatMap((word) => foldWords([word]).flat()),
    ])
    .map(({ key }) => key),
);

/** A word that tells no matter from another. */
export const isEveryday = (key: string): boolean => keys.has(key);
