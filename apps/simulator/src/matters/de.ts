import type { Matter, MatterTexts, Phrases } from './types.ts';

export const matterTexts: Record<Matter, MatterTexts> = {
  delivery_date: {
    subject: 'Liefertermin Bestellung {order}',
    mail: 'am {past} habe ich das Sofa „{line}“ bestellt, in der Bestätigung stand „ca. drei Wochen“. Die sind jetzt um, und ich habe noch keinen Termin. Können Sie mir sagen, wann geliefert wird? Ich muss mir dafür einen halben Tag freinehmen.',
    chat: 'wann kommt denn mein Sofa? Bestellung {order}',
    more: 'In der Mail stand drei Wochen, das war am {past}.',
    followUp: 'Ruft die Spedition vorher an? Bei uns ist die Klingel defekt.',
    answer:
      'Ihr Sofa ist gestern in unserem Lager eingetroffen. Die Spedition kann am {next} zwischen 9 und 13 Uhr liefern. Passt Ihnen das?',
  },
  damaged_leg: {
    subject: 'Tisch {line}: Bein beschädigt',
    mail: 'heute kam der Esstisch „{line}“ (Bestellung {order}). Leider ist ein Tischbein angebrochen, der Karton war an der Ecke schon eingedrückt. Ein Foto hängt an. Ich möchte den Tisch gern behalten, brauche aber ein neues Bein.',
    chat: 'bei meinem neuen Tisch ist ein Bein gebrochen :(',
    more: 'Bestellnummer ist {order}, der Karton war schon beschädigt.',
    followUp: 'Kann ich das Bein selbst tauschen, oder kommt dafür jemand?',
    answer:
      'Das tut uns leid. Ein neues Bein geht heute noch an Sie raus und ist am {next} da. Das beschädigte brauchen wir nicht zurück.',
  },
  return_chairs: {
    subject: 'Rückgabe von zwei Stühlen, {order}',
    mail: 'von den sechs Stühlen „{line}“ möchte ich zwei zurückgeben, wir haben uns mit dem Platz verschätzt. Sie sind unbenutzt und noch eingepackt. Wie läuft die Abholung ab, und was kostet sie?',
    chat: 'ich möchte zwei Stühle zurückgeben, wie geht das?',
    more: 'Sind noch originalverpackt, Bestellung {order}.',
    followUp: 'Bekomme ich das Geld auf die Kreditkarte zurück oder per Überweisung?',
    answer:
      'Gern. Die Abholung ist für Sie kostenlos; der Fahrer kann am {next} kommen. Das Geld ist etwa fünf Tage später wieder auf Ihrem Konto.',
  },
  company_invoice: {
    subject: 'Rechnung {order} bitte auf die Firma',
    mail: 'können Sie die Rechnung zu {order} bitte auf unsere Firma umschreiben? Meine Buchhaltung nimmt sie mit meinem privaten Namen nicht an. Anschrift: Büro am Markt GmbH, {street}, {city}, USt-IdNr. DE 298 114 507.',
    chat: 'ich brauche die Rechnung zu {order} auf unsere Firma',
    more: 'Die USt-IdNr. kann ich Ihnen gleich durchgeben.',
    followUp: 'Kommt die neue Rechnung per Mail oder per Post?',
    answer:
      'Die Rechnung haben wir umgeschrieben; Sie finden sie ab heute Nachmittag in Ihrem Kundenkonto. Die alte ist damit storniert.',
  },
  assembly_appointment: {
    subject: 'Montagetermin verschieben',
    mail: 'für den {next} ist bei uns die Montage vom Schrank „{line}“ geplant (Auftrag {order}). Unser Boden wird leider erst zwei Tage später fertig. Lässt sich der Termin um eine Woche verschieben?',
    chat: 'ich muss meinen Montagetermin am {next} verschieben',
    more: 'Der Fußboden wird nicht rechtzeitig fertig. Auftrag {order}.',
    followUp: 'Müssen wir das alte Möbelstück vorher selbst abbauen?',
    answer:
      'Kein Problem, wir haben die Montage um eine Woche verschoben, gleiche Uhrzeit. Die Monteure melden sich eine Stunde vorher.',
  },
  missing_screws: {
    subject: 'Schrauben fehlen im Paket – {order}',
    mail: 'beim Aufbau vom Regal „{line}“ fehlt der Beutel mit den Schrauben C (laut Anleitung 16 Stück, M6 × 40). Alles andere ist da. Können Sie mir die nachschicken? Das Regal liegt jetzt in Einzelteilen im Wohnzimmer.',
    chat: 'in meinem Paket fehlen die Schrauben C, 16 Stück',
    more: 'Regal „{line}“, Bestellung {order}.',
    followUp: 'Passen zur Not auch normale M6-Schrauben aus dem Baumarkt?',
    answer:
      'Der Beutel C ist unterwegs, als Brief, übermorgen sollte er bei Ihnen sein. Bitte entschuldigen Sie den halb fertigen Aufbau.',
  },
  price_match: {
    subject: 'Preis für {line} im Prospekt und im Shop',
    mail: 'im Prospekt von letzter Woche steht die Kommode „{line}“ für {price} €, im Shop kostet sie 60 € mehr. Welcher Preis gilt? Wenn es der aus dem Prospekt ist, bestelle ich gleich zwei.',
    chat: 'gilt der Prospektpreis für die Kommode „{line}“ noch?',
    more: 'Im Prospekt {price} €, im Shop 60 € mehr.',
    followUp: 'Gilt der Preis auch, wenn ich in der Filiale kaufe?',
    answer:
      'Der Prospektpreis gilt noch bis Samstag. Bestellen Sie einfach im Shop, die Differenz ziehen wir vor der Rechnung ab.',
  },
  praise: {
    subject: 'Lob für Ihre Monteure',
    mail: 'gestern waren zwei Kollegen von Ihnen bei uns und haben die Küche aufgebaut. Pünktlich, freundlich, und hinterher war es sauberer als vorher. Das wollte ich einfach einmal loswerden. Bitte geben Sie es weiter!',
    chat: 'ich wollte nur sagen: Ihre Monteure waren gestern großartig!',
    more: 'Auftrag {order}, bitte geben Sie das an die beiden weiter.',
    followUp: 'Gibt es eine Stelle, an der ich eine Bewertung schreiben kann?',
    answer:
      'Das haben wir den beiden gleich vorgelesen, sie haben sich sehr gefreut. Viel Spaß beim Kochen in der neuen Küche!',
  },
  new_address: {
    subject: 'Neue Lieferadresse zu {order}',
    mail: 'wir ziehen früher um als gedacht. Bitte liefern Sie {order} an die neue Adresse: {street}, {city}, 3. Stock ohne Aufzug. Der Termin kann bleiben. Eine kurze Bestätigung wäre nett.',
    chat: 'kann ich die Lieferadresse für {order} noch ändern?',
    more: 'Neu wäre: {street}, {city}.',
    followUp: 'Kostet der dritte Stock ohne Aufzug etwas extra?',
    answer: 'Die neue Adresse ist eingetragen, der Termin am {next} bleibt bestehen. Guten Umzug!',
  },
  wrong_colour: {
    subject: 'Falsche Farbe geliefert ({order})',
    mail: 'ich hatte den Sessel „{line}“ in Petrol bestellt, gekommen ist er in Senfgelb. Auf dem Lieferschein steht Petrol, auf dem Karton auch. Wie bekomme ich den richtigen?',
    chat: 'mein Sessel ist gelb statt petrol angekommen',
    more: 'Auf dem Lieferschein von {order} steht aber Petrol.',
    followUp: 'Kann ich den gelben benutzen, bis der richtige da ist?',
    answer:
      'Da ist im Lager etwas vertauscht worden, entschuldigen Sie bitte. Am {next} bringen wir Ihnen den Sessel in Petrol und nehmen den anderen gleich mit.',
  },
  squeaking_bed: {
    subject: 'Bett {line} knarzt',
    mail: 'unser Bett „{line}“ knarzt seit einigen Wochen bei jeder Bewegung. Alle Schrauben habe ich nachgezogen. Gekauft haben wir es im Frühjahr, Bestellung {order}. Fällt das unter die Gewährleistung?',
    chat: 'unser Bett knarzt furchtbar, was kann man da machen?',
    more: 'Ist noch kein Jahr alt, Bestellung {order}. Schrauben sind alle fest.',
    followUp: 'Wenn das nicht hilft: Schicken Sie dann jemanden vorbei?',
    answer:
      'Meist liegt es an den Auflagen der Lattenroste. Wir schicken Ihnen Filzstreifen mit Anleitung; sollte es danach noch knarzen, tauschen wir den Rahmen.',
  },
  will_it_fit: {
    subject: 'Frage zu den Maßen von {line}',
    mail: 'wir überlegen, den Kleiderschrank „{line}“ zu kaufen. Unser Schlafzimmer hat eine Dachschräge, an der Rückwand sind es 2,14 m. Lässt sich der Schrank auch liegend zusammenbauen und dann aufstellen, oder reicht die Höhe dafür nicht?',
    chat: 'passt der Schrank „{line}“ unter 2,14 m Deckenhöhe?',
    more: 'Wir haben eine Dachschräge, deshalb frage ich.',
    followUp: 'Und wie breit muss das Treppenhaus mindestens sein?',
    answer:
      'Der Schrank ist 2,08 m hoch und wird im Stehen aufgebaut, die 2,14 m reichen also. Die größte Platte misst 2,05 × 0,60 m.',
  },
  charged_twice: {
    subject: 'Bestellung {order} zweimal abgebucht',
    mail: 'für die Bestellung {order} wurden heute Nacht zweimal {price} € von meiner Karte abgebucht. Bestellt habe ich einmal, und eine Bestätigung habe ich auch nur einmal. Bitte erstatten Sie den zweiten Betrag.',
    chat: 'von meiner Karte wurden {price} € zweimal abgebucht',
    more: 'Bestellung {order}, beide Buchungen sind von heute Nacht.',
    followUp: 'Wann ist das Geld wieder auf dem Konto?',
    answer:
      'Die zweite Buchung war ein Fehler auf unserer Seite. Sie wird von selbst zurückgebucht; Sie müssen nichts tun. Entschuldigen Sie bitte!',
  },
};

export const phrases: Phrases = {
  greetings: ['Guten Tag', 'Sehr geehrte Damen und Herren', 'Hallo', 'Guten Morgen', 'Hallo zusammen'],
  closings: ['Mit freundlichen Grüßen', 'Viele Grüße', 'Freundliche Grüße', 'Beste Grüße'],
  chatGreetings: ['Hallo', 'Guten Tag', 'Moin', 'Hi'],
  details: [
    'Gern: Bestellnummer {order}, {street}, {city}. Erreichbar bin ich am besten nachmittags unter {phone}.',
    'Ja, das passt. Falls Sie es brauchen: Die Bestellung ist {order}, meine Nummer {phone}.',
  ],
  mailThanks: [
    'vielen Dank für die schnelle Antwort, damit ist alles geklärt.',
    'wunderbar, danke! So machen wir es.',
    'herzlichen Dank, das hilft mir sehr.',
  ],
  chatThanks: ['Super, vielen Dank!', 'Perfekt, danke für die schnelle Hilfe.', 'Alles klar, danke schön!'],
  chatGoodbyes: ['Schönen Tag noch!', 'Tschüss!', 'Ihnen auch einen schönen Tag.'],
  andNow: ['danke für die Antwort.', 'das ging ja schnell, danke.', 'vielen Dank.'],
  reminder: 'ich wollte nur nachfragen, ob meine Nachricht angekommen ist. Ich warte noch auf Antwort.',
  absence: {
    subject: 'Abwesenheitsnotiz: Ich bin nicht im Büro',
    text: 'Guten Tag,\n\nvielen Dank für Ihre Nachricht. Ich bin bis Ende der Woche nicht im Büro und lese meine E-Mails nur unregelmäßig. In dringenden Fällen wenden Sie sich bitte an meine Kollegin.\n\nMit freundlichen Grüßen',
  },
};
