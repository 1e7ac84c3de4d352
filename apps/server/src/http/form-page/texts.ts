/** What the form page itself says. Placeholders in braces. */
import type { FieldErrorCode, Language } from '../../forms/index.ts';

export interface PageTexts {
  next: string;
  send: string;
  back: string;
  optional: string;
  choose: string;
  step: string;
  draftNotice: string;
  saving: string;
  saved: string;
  notSaved: string;
  refused: string;
  erase: string;
  eraseWarning: string;
  eraseNow: string;
  erased: string;
  erasedText: string;
  beginAgain: string;
  thanks: string;
  thanksText: string;
  errorsTitle: string;
  errorWord: string;
  moreQuestions: string;
  readyToSend: string;
  pleaseAgain: string;
  tokenLost: string;
  filesLimit: string;
  remove: string;
  fileTooLarge: string;
  uploading: string;
  notFound: string;
  notFoundText: string;
  tooLarge: string;
  tooLargeText: string;
  tooMany: string;
  tooManyText: string;
  failed: string;
  failedText: string;
  trap: string;
  languages: string;
  errors: Record<FieldErrorCode, string>;
}

const en: PageTexts = {
  next: 'Continue',
  send: 'Send',
  back: 'Back',
  optional: 'optional',
  choose: 'Please choose',
  step: 'Step {step} of {steps}',
  draftNotice: 'What you enter is saved as you go, so that we can help even if you don’t finish.',
  saving: 'Saving…',
  saved: 'Saved',
  notSaved: 'Not saved yet. We’ll keep trying.',
  refused: 'Not saved. Your answers stay on this page; please press the button when you are done.',
  erase: 'Delete what I entered',
  eraseWarning: 'Everything you entered here will be deleted.',
  eraseNow: 'Delete now',
  erased: 'Deleted',
  erasedText: 'Nothing you entered has been kept.',
  beginAgain: 'Start again',
  thanks: 'Thank you',
  thanksText: 'We have received what you sent and will get back to you.',
  errorsTitle: 'Please check the following',
  errorWord: 'Error',
  moreQuestions: 'Your answer leads to one more question. Please look below.',
  readyToSend: 'That was everything. Press “Send” when you are ready.',
  pleaseAgain: 'That was very quick. Please check your answers and press the button once more.',
  tokenLost:
    'We could not tell which form this page belongs to. Your answers are still here: please check them and continue.',
  filesLimit: 'Up to {files} files, {size} MB each',
  remove: 'Remove {name}',
  fileTooLarge: '{name} is larger than {size} MB',
  uploading: 'Uploading {name}…',
  notFound: 'This form is not available',
  notFoundText: 'It may have been closed. Please check the address.',
  tooLarge: 'That is too much at once',
  tooLargeText:
    'One of your answers or files is too large. Go back in your browser and shorten it; what you entered is still there.',
  tooMany: 'A moment, please',
  tooManyText:
    'Too many requests came at once. Go back in your browser, wait a minute and try again; what you entered is still there.',
  failed: 'That did not work',
  failedText:
    'Something went wrong on our side. Go back in your browser and try again in a moment; what you entered is still there.',
  trap: 'Leave this field empty',
  languages: 'Language',
  errors: {
    required: 'Please fill this in',
    not_email: 'Enter an e-mail address such as name@example.com',
    not_phone: 'Enter a phone number such as +44 20 7946 0018',
    not_number: 'Enter a number',
    not_date: 'Enter a date',
    not_a_choice: 'Choose one of the options',
    too_long: 'Enter at most {limit} characters',
    too_many_files: 'At most {limit} files',
  },
};

const de: PageTexts = {
  next: 'Weiter',
  send: 'Absenden',
  back: 'Zurück',
  optional: 'optional',
  choose: 'Bitte wählen',
  step: 'Schritt {step} von {steps}',
  draftNotice:
    'Ihre Eingaben werden laufend gespeichert, damit wir auch helfen können, wenn Sie nicht fertig werden.',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert',
  notSaved: 'Noch nicht gespeichert. Wir versuchen es weiter.',
  refused:
    'Nicht gespeichert. Ihre Eingaben bleiben auf dieser Seite; drücken Sie die Schaltfläche, wenn Sie fertig sind.',
  erase: 'Meine Eingaben löschen',
  eraseWarning: 'Alles, was Sie hier eingegeben haben, wird gelöscht.',
  eraseNow: 'Jetzt löschen',
  erased: 'Gelöscht',
  erasedText: 'Von Ihren Eingaben wurde nichts behalten.',
  beginAgain: 'Neu beginnen',
  thanks: 'Vielen Dank',
  thanksText: 'Ihre Angaben sind bei uns angekommen. Wir melden uns bei Ihnen.',
  errorsTitle: 'Bitte prüfen Sie Folgendes',
  errorWord: 'Fehler',
  moreQuestions: 'Aus Ihrer Antwort ergibt sich eine weitere Frage. Bitte sehen Sie unten nach.',
  readyToSend: 'Das war alles. Drücken Sie auf „Absenden“, wenn Sie so weit sind.',
  pleaseAgain:
    'Das ging sehr schnell. Bitte prüfen Sie Ihre Angaben und drücken Sie noch einmal auf die Schaltfläche.',
  tokenLost:
    'Wir konnten diese Seite keinem Formular zuordnen. Ihre Eingaben sind noch da: Bitte prüfen Sie sie und machen Sie weiter.',
  filesLimit: 'Bis zu {files} Dateien mit je {size} MB',
  remove: '{name} entfernen',
  fileTooLarge: '{name} ist größer als {size} MB',
  uploading: '{name} wird hochgeladen …',
  notFound: 'Dieses Formular ist nicht verfügbar',
  notFoundText: 'Vielleicht wurde es geschlossen. Bitte prüfen Sie die Adresse.',
  tooLarge: 'Das ist zu viel auf einmal',
  tooLargeText:
    'Eine Antwort oder Datei ist zu groß. Gehen Sie im Browser zurück und kürzen Sie sie; Ihre Eingaben sind noch da.',
  tooMany: 'Einen Moment bitte',
  tooManyText:
    'Es kamen zu viele Anfragen auf einmal. Gehen Sie im Browser zurück, warten Sie eine Minute und versuchen Sie es erneut; Ihre Eingaben sind noch da.',
  failed: 'Das hat nicht geklappt',
  failedText:
    'Bei uns ist etwas schiefgegangen. Gehen Sie im Browser zurück und versuchen Sie es gleich noch einmal; Ihre Eingaben sind noch da.',
  trap: 'Dieses Feld bitte leer lassen',
  languages: 'Sprache',
  errors: {
    required: 'Bitte ausfüllen',
    not_email: 'Geben Sie eine E-Mail-Adresse wie name@example.com ein',
    not_phone: 'Geben Sie eine Telefonnummer wie +49 30 23125 001 ein',
    not_number: 'Geben Sie eine Zahl ein',
    not_date: 'Geben Sie ein Datum ein',
    not_a_choice: 'Wählen Sie eine der Möglichkeiten',
    too_long: 'Geben Sie höchstens {limit} Zeichen ein',
    too_many_files: 'Höchstens {limit} Dateien',
  },
};

const pl: PageTexts = {
  next: 'Dalej',
  send: 'Wyślij',
  back: 'Wstecz',
  optional: 'opcjonalnie',
  choose: 'Wybierz',
  step: 'Krok {step} z {steps}',
  draftNotice:
    'Wpisywane dane są na bieżąco zapisywane, abyśmy mogli pomóc, nawet jeśli formularz nie zostanie dokończony.',
  saving: 'Zapisywanie…',
  saved: 'Zapisano',
  notSaved: 'Jeszcze nie zapisano. Będziemy próbować dalej.',
  refused: 'Nie zapisano. Wpisane dane pozostają na tej stronie; naciśnij przycisk, gdy skończysz.',
  erase: 'Usuń wpisane dane',
  eraseWarning: 'Wszystkie wpisane tu dane zostaną usunięte.',
  eraseNow: 'Usuń teraz',
  erased: 'Usunięto',
  erasedText: 'Nie zachowaliśmy niczego z wpisanych danych.',
  beginAgain: 'Zacznij od nowa',
  thanks: 'Dziękujemy',
  thanksText: 'Otrzymaliśmy zgłoszenie i wkrótce się odezwiemy.',
  errorsTitle: 'Sprawdź następujące pola',
  errorWord: 'Błąd',
  moreQuestions: 'Z tej odpowiedzi wynika jeszcze jedno pytanie. Znajduje się poniżej.',
  readyToSend: 'To już wszystko. Naciśnij „Wyślij”, gdy wszystko będzie gotowe.',
  pleaseAgain: 'To było bardzo szybko. Sprawdź odpowiedzi i naciśnij przycisk jeszcze raz.',
  tokenLost:
    'Nie udało się ustalić, do którego formularza należy ta strona. Odpowiedzi nadal tu są: sprawdź je i kontynuuj.',
  filesLimit: 'Maksymalna liczba plików: {files}, do {size} MB każdy',
  remove: 'Usuń {name}',
  fileTooLarge: 'Plik {name} jest większy niż {size} MB',
  uploading: 'Przesyłanie {name}…',
  notFound: 'Ten formularz jest niedostępny',
  notFoundText: 'Być może został zamknięty. Sprawdź adres.',
  tooLarge: 'To za dużo naraz',
  tooLargeText:
    'Jedna z odpowiedzi lub plików jest za duża. Wróć w przeglądarce i skróć ją; wpisane dane nadal tam są.',
  tooMany: 'Chwileczkę',
  tooManyText:
    'Nadeszło zbyt wiele żądań naraz. Wróć w przeglądarce, odczekaj minutę i spróbuj ponownie; wpisane dane nadal tam są.',
  failed: 'Nie udało się',
  failedText:
    'Coś poszło nie tak po naszej stronie. Wróć w przeglądarce i spróbuj ponownie za chwilę; wpisane dane nadal tam są.',
  trap: 'Pozostaw to pole puste',
  languages: 'Język',
  errors: {
    required: 'Wypełnij to pole',
    not_email: 'Podaj adres e-mail, np. imie@example.com',
    not_phone: 'Podaj numer telefonu, np. +48 22 123 45 67',
    not_number: 'Podaj liczbę',
    not_date: 'Podaj datę',
    not_a_choice: 'Wybierz jedną z możliwości',
    too_long: 'Maksymalna liczba znaków: {limit}',
    too_many_files: 'Maksymalna liczba plików: {limit}',
  },
};

const nl: PageTexts = {
  next: 'Verder',
  send: 'Versturen',
  back: 'Terug',
  optional: 'optioneel',
  choose: 'Maak een keuze',
  step: 'Stap {step} van {steps}',
  draftNotice: 'Wat u invult, wordt meteen opgeslagen, zodat we ook kunnen helpen als u het niet afmaakt.',
  saving: 'Opslaan…',
  saved: 'Opgeslagen',
  notSaved: 'Nog niet opgeslagen. We blijven het proberen.',
  refused: 'Niet opgeslagen. Uw antwoorden blijven op deze pagina staan; druk op de knop als u klaar bent.',
  erase: 'Verwijderen wat ik heb ingevuld',
  eraseWarning: 'Alles wat u hier hebt ingevuld, wordt verwijderd.',
  eraseNow: 'Nu verwijderen',
  erased: 'Verwijderd',
  erasedText: 'Niets van wat u hebt ingevuld, is bewaard.',
  beginAgain: 'Opnieuw beginnen',
  thanks: 'Bedankt',
  thanksText: 'We hebben uw bericht ontvangen en nemen contact met u op.',
  errorsTitle: 'Controleer het volgende',
  errorWord: 'Fout',
  moreQuestions: 'Uw antwoord leidt tot nog een vraag. Kijk hieronder.',
  readyToSend: 'Dat was alles. Druk op ‘Versturen’ als u zover bent.',
  pleaseAgain: 'Dat ging erg snel. Controleer uw antwoorden en druk nog een keer op de knop.',
  tokenLost:
    'We konden niet bepalen bij welk formulier deze pagina hoort. Uw antwoorden staan er nog: controleer ze en ga verder.',
  filesLimit: 'Maximaal {files} bestanden van elk {size} MB',
  remove: '{name} verwijderen',
  fileTooLarge: '{name} is groter dan {size} MB',
  uploading: '{name} wordt geüpload…',
  notFound: 'Dit formulier is niet beschikbaar',
  notFoundText: 'Misschien is het gesloten. Controleer het adres.',
  tooLarge: 'Dat is te veel in één keer',
  tooLargeText:
    'Een van uw antwoorden of bestanden is te groot. Ga terug in uw browser en maak het korter; wat u hebt ingevuld, staat er nog.',
  tooMany: 'Een ogenblik',
  tooManyText:
    'Er kwamen te veel verzoeken tegelijk. Ga terug in uw browser, wacht een minuut en probeer het opnieuw; wat u hebt ingevuld, staat er nog.',
  failed: 'Dat is niet gelukt',
  failedText:
    'Er ging bij ons iets mis. Ga terug in uw browser en probeer het zo nog eens; wat u hebt ingevuld, staat er nog.',
  trap: 'Laat dit veld leeg',
  languages: 'Taal',
  errors: {
    required: 'Vul dit in',
    not_email: 'Vul een e-mailadres in, zoals naam@example.com',
    not_phone: 'Vul een telefoonnummer in, zoals +31 20 123 4567',
    not_number: 'Vul een getal in',
    not_date: 'Vul een datum in',
    not_a_choice: 'Kies een van de mogelijkheden',
    too_long: 'Vul hoogstens {limit} tekens in',
    too_many_files: 'Hoogstens {limit} bestanden',
  },
};

export const pageTexts: Record<Language, PageTexts> = { en, de, pl, nl };

/** Fills `{name}` placeholders. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
