export const pl = {
  'incidents.title': 'Awarie',
  'incidents.incident': 'Awaria',
  'incidents.matter': 'Ta sama sprawa',
  'incidents.rowContacts':
    'W tej sprawie klient zwrócił się do nas {count, plural, one {raz} few {# razy} many {# razy} other {# razy}}',
  'incidents.suggested': 'Wygląda na tę samą sprawę co #{number} ({channel}, {when})',
  'incidents.joined': '#{number} ({channel}, {when}) dołączono automatycznie',
  'incidents.more':
    '{count, plural, one {i jeszcze #} few {i jeszcze #} many {i jeszcze #} other {i jeszcze #}}',
  'incidents.keep': 'Zgadza się',
  'incidents.part': 'Rozdziel',
  'incidents.dismiss': 'Nie',
  'incidents.perhaps': 'Może należy do:',
  'incidents.state.resolved': 'rozwiązana',
  'incidents.link': 'Powiąż',
  'incidents.unlink': 'Usuń powiązanie',
  'incidents.declare': 'Zgłoś awarię',
  'incidents.declareDo': 'Zgłoś',
  'incidents.linkTitle': 'Powiąż z awarią',
  'incidents.linkText':
    '{count, plural, =0 {Powiąż rozmowy wszystkich, których dotyczy, i odpowiedz wszystkim naraz.} one {Rozmowa pokaże, co wiadomo, i otrzyma odpowiedź do wszystkich.} few {# rozmowy pokażą, co wiadomo, i otrzymają odpowiedź do wszystkich.} many {# rozmów pokaże, co wiadomo, i otrzyma odpowiedź do wszystkich.} other {# rozmowy pokaże, co wiadomo, i otrzyma odpowiedź do wszystkich.}}',
  'incidents.new': 'Nowa awaria',
  'incidents.noneOpen': 'Nie ma otwartych awarii. Zgłosić ją może kierownik zespołu lub administrator.',
  'incidents.name': 'Nazwa',
  'incidents.name.example': 'Brak logowania od 8:00',
  'incidents.nameMissing': 'Awaria musi mieć nazwę.',
  'incidents.text': 'Co wiadomo',
  'incidents.text.help': 'Widać to nad każdą powiązaną rozmową.',
  'incidents.similar': 'Otwarte rozmowy o tym samym',
  'incidents.empty': 'Brak awarii',
  'incidents.emptyTextReader':
    'Gdy wielu klientów pisze w tej samej sprawie, zgłasza ją kierownik zespołu: rozmowy zostają połączone, a jedna odpowiedź trafia do wszystkich.',
  'incidents.emptyText':
    'Gdy wielu klientów pisze w jednej sprawie, zgłoś ją tutaj: rozmowy zostaną powiązane, a jedna odpowiedź trafi do wszystkich, do każdego jego kanałem.',
  'incidents.group.open': 'Otwarte',
  'incidents.group.resolved': 'Rozwiązane',
  'incidents.count.linked':
    '{count, plural, one {# powiązana} few {# powiązane} many {# powiązanych} other {# powiązanej}}',
  'incidents.count.suggested':
    '{count, plural, one {# być może} few {# być może} many {# być może} other {# być może}}',
  'incidents.resolve': 'Oznacz jako rozwiązaną',
  'incidents.reopen': 'Otwórz ponownie',
  'incidents.resolved': 'Rozwiązano: {name}',
  'incidents.reopened': 'Ponownie otwarto: {name}',
  'incidents.answerAll': 'Odpowiedz wszystkim',
  'incidents.answerClosing': 'Wyślij odpowiedź końcową',
  'incidents.figures': 'Liczby',
  'incidents.figures.linked': '{count, plural, one {rozmowa} few {rozmowy} many {rozmów} other {rozmowy}}',
  'incidents.figures.hours':
    '{count, plural, one {# nowa w ciągu 24 godzin} few {# nowe w ciągu 24 godzin} many {# nowych w ciągu 24 godzin} other {# nowej w ciągu 24 godzin}}',
  'incidents.noneLinked':
    'Żadna rozmowa nie jest jeszcze powiązana. Powiąż ją z kolejki lub z rozmowy albo pozwól szukać regule.',
  'incidents.linkShown':
    '{count, plural, one {Powiąż} few {Powiąż wszystkie # widoczne} many {Powiąż wszystkie # widocznych} other {Powiąż wszystkie # widocznej}}',
  'incidents.showMore': 'Pokaż więcej',
  'incidents.linked':
    '{count, plural, one {Powiązano} few {Powiązano #} many {Powiązano #} other {Powiązano #}}',
  'incidents.unlinked': 'Usunięto powiązanie',
  'incidents.rule': 'Co prawdopodobnie należy',
  'incidents.phrases': 'Słowa',
  'incidents.phrases.help':
    'Jedno wyrażenie w wierszu. Nowe wiadomości ze wszystkimi jego słowami, w dowolnej formie, będą sugerowane.',
  'incidents.filter': 'Filtr',
  'incidents.filter.help':
    'Jak w kolejce, na przykład channel:Czat. Jeśli podano też słowa, musi pasować jedno i drugie.',
  'incidents.linksItself': 'Powiąż bez pytania',
  'incidents.linksItself.help': 'W przeciwnym razie to, co pasuje, jest tylko sugerowane.',
  'incidents.answers': 'Odpowiedzi do wszystkich',
  'incidents.answer.title': 'Odpowiedź do wszystkich: {name}',
  'incidents.answer.languages': 'Język tekstu',
  'incidents.answer.text': 'Tekst: {language}',
  'incidents.answer.variables':
    "Można użyć {variables}; '{{'customer.firstName|Państwo'}}' wstawi „Państwo”, gdy imię nie jest znane.",
  'incidents.answer.fallback': 'Dla pozostałych',
  'incidents.answer.fallback.help': 'Trafi do klientów, w których języku nie ma tekstu.',
  'incidents.answer.closes': 'Zamknij rozmowy, w których od tego czasu nikt nie napisał',
  'incidents.answer.send':
    '{count, plural, =0 {Wyślij} one {Wyślij do # klienta} few {Wyślij do # klientów} many {Wyślij do # klientów} other {Wyślij do # klienta}}',
  'incidents.answer.nobody': 'Nikt by jej nie otrzymał.',
  'incidents.answer.held':
    'Trafi do {count, plural, one {# klienta} few {# klientów} many {# klientów} other {# klienta}} za {seconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}}',
  'incidents.answer.takeBack': 'Cofnij',
  'incidents.answer.sending': 'wysłano {count} z {total}',
  'incidents.answer.state.held': 'czeka na swój moment',
  'incidents.answer.state.sent':
    '{count, plural, one {wysłano do # klienta} few {wysłano do # klientów} many {wysłano do # klientów} other {wysłano do # klienta}}',
  'incidents.answer.state.withdrawn': 'cofnięto',
  'incidents.answer.problems':
    '{count, plural, one {nie dotarła do # klienta} few {nie dotarła do # klientów} many {nie dotarła do # klientów} other {nie dotarła do # klienta}}',
  'incidents.preview': 'Kto co otrzyma',
  'incidents.preview.empty': 'Napisz tekst, aby zobaczyć, kto co otrzyma.',
  'incidents.preview.total':
    '{count, plural, one {# klient} few {# klienci} many {# klientów} other {# klienta}}, każdy kanałem, którym poszłaby odpowiedź.',
  'incidents.preview.unreached':
    '{count, plural, one {# jest nieosiągalny} few {# są nieosiągalni} many {# jest nieosiągalnych} other {# jest nieosiągalnego}}.',
  'incidents.preview.noCopies': 'Otrzyma ją tylko klient; osoby z kopii w rozmowie jej nie otrzymają.',
  'incidents.preview.who': 'Klient',
  'incidents.preview.channel': 'Kanał',
  'incidents.preview.text': 'Tekst',
  'incidents.preview.insteadOf': 'także {numbers}',
  'incidents.preview.whenBack': 'gdy klient wróci',
  'incidents.preview.otherLanguage': 'Język klienta: {language}; nie ma w nim tekstu',
  'incidents.preview.more': 'Pokaż więcej ({shown} z {total})',
  'incidents.unreached.do_not_contact': 'Klient nie chce, żeby do niego pisać',
  'incidents.unreached.no_consent': 'Klient nie wyraził na to zgody',
  'incidents.unreached.consent_withdrawn': 'Klient wycofał zgodę',
  'incidents.unreached.quiet_hours': 'U klienta trwają godziny ciszy',
  'incidents.unreached.no_channel': 'Żaden kanał nie dociera do tego klienta',
  'incidents.unreached.variable_missing':
    'Nie wiadomo, co wstawić za {detail}, a tekst nic nie podaje w zamian',
  'incidents.unreached.address_bounced': 'Adres nie przyjmuje poczty',
  'incidents.unreached.address_blocked': 'Adres jest zablokowany',
  'incidents.unreached.channel_limit': 'Kanał nie przeniesie tego tekstu',
  'incidents.unreached.delivery_failed': 'Nie udało się dostarczyć',
};
