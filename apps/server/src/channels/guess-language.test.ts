import { expect, test } from 'vitest';
import { guessLanguage } from './guess-language.ts';

test.each([
  ['en', 'Where is my table?'],
  ['en', 'Hi, I ordered a lamp on Monday and it still has not arrived. Could you please check? Thanks, Tom'],
  ['en', 'The invoice you sent me shows the wrong address. Can you correct it?'],
  ['de', 'Guten Tag, meine Bestellung 4711 ist noch nicht angekommen. Können Sie bitte nachsehen?'],
  ['de', 'Der Tisch hat einen Kratzer, und ich möchte ihn umtauschen.'],
  ['de', 'Hallo, ich habe eine Frage zu meiner Rechnung. Mit freundlichen Grüßen, Jana Weiß'],
  ['pl', 'Dzień dobry, zamówiłam stół i nadal nie dotarł. Proszę o informację, kiedy przyjdzie.'],
  ['pl', 'Czy mogę zwrócić lampę, która jest uszkodzona?'],
  ['pl', 'Witam, nie dostalem jeszcze faktury za zamowienie. Prosze o przeslanie jej na maila.'],
  ['nl', 'Hallo, waar is mijn pakket?'],
  [
    'nl',
    'Goedendag, ik heb vorige week een lamp besteld maar die is nog niet aangekomen. Kunt u dat nakijken?',
  ],
  ['nl', 'De factuur klopt niet. Graag een nieuwe op het juiste adres.'],
])('%s: %s', (language, text) => expect(guessLanguage(text)).toBe(language));

test.each([
  ['nothing', ''],
  ['too short to tell', 'Danke!'],
  ['a number and a link', 'Bestellung 4711 https://shop.example/the/and/is/you mail@the.example'],
  ['French', 'Bonjour, je n’ai pas encore reçu ma commande de la semaine dernière. Pouvez-vous vérifier ?'],
  ['Spanish', 'Hola, no he recibido el pedido de la semana pasada y me gustaría saber en qué estado está.'],
  ['Italian', 'Buongiorno, non ho ancora ricevuto il mio ordine. Potete dirmi quando arriva? Grazie'],
  ['Portuguese', 'Olá, ainda não recebi a minha encomenda de segunda-feira. Podem verificar, por favor?'],
  ['Czech', 'Dobrý den, objednal jsem si u vás stůl a do dneška mi nepřišel. Kdy to bude na skladě?'],
  ['Slovak', 'Dobrý deň, objednal som si u vás stôl a ešte mi neprišiel. Kedy to bude?'],
  ['Danish', 'Hej, jeg har ikke modtaget min pakke endnu. Kan I sige mig, hvor den er?'],
  ['Swedish', 'Hej, jag har inte fått min beställning än. Kan ni se var den är?'],
  ['Ukrainian', 'Добрий день, де моє замовлення? Я чекаю вже тиждень.'],
  ['a mixture', 'Hello, where is my order? Hallo, wo ist meine Bestellung? Bitte um Antwort.'],
])('%s: says nothing rather than something wrong', (_, text) => expect(guessLanguage(text)).toBeNull());
