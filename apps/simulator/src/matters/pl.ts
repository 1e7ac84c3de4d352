import type { Matter, MatterTexts, Phrases } from './types.ts';

export const matterTexts: Record<Matter, MatterTexts> = {
  delivery_date: {
    subject: 'Termin dostawy zamówienia {order}',
    mail: '{past} zamówi{łem|łam} u Państwa sofę „{line}”, w potwierdzeniu było napisane „około trzech tygodni”. Ten czas już minął, a terminu nadal nie znam. Kiedy mogę się spodziewać dostawy? Muszę wziąć na ten dzień pół dnia wolnego.',
    chat: 'kiedy przyjedzie moja sofa? Zamówienie {order}',
    more: 'W mailu były trzy tygodnie, zamówienie z {past}.',
    followUp: 'Czy kierowca zadzwoni wcześniej? Mamy zepsuty domofon.',
    answer:
      'Sofa dotarła wczoraj do naszego magazynu. Przewoźnik może ją dostarczyć {next} między 9 a 13. Czy ten termin {Panu|Pani} odpowiada?',
  },
  damaged_leg: {
    subject: 'Stół {line}: uszkodzona noga',
    mail: 'dziś przyjechał stół „{line}” (zamówienie {order}). Niestety jedna noga jest pęknięta, karton był już wgnieciony w tym miejscu. W załączniku zdjęcie. Stół chcę zatrzymać, potrzebuję tylko nowej nogi.',
    chat: 'w nowym stole jest pęknięta noga',
    more: 'Zamówienie {order}, karton był wgnieciony już przy dostawie.',
    followUp: 'Czy nogę można wymienić samemu, czy musi ktoś przyjechać?',
    answer:
      'Bardzo nam przykro. Nową nogę wysyłamy jeszcze dziś, dotrze {next}. Uszkodzonej nie trzeba odsyłać.',
  },
  return_chairs: {
    subject: 'Zwrot dwóch krzeseł, {order}',
    mail: 'z sześciu krzeseł „{line}” chcę zwrócić dwa, źle oceniliśmy miejsce przy stole. Są nieużywane i nadal zapakowane. Jak wygląda odbiór i ile kosztuje?',
    chat: 'chcę zwrócić dwa krzesła, jak to zrobić?',
    more: 'Są jeszcze w oryginalnym opakowaniu, zamówienie {order}.',
    followUp: 'Czy pieniądze wrócą na kartę, czy przelewem?',
    answer:
      'Oczywiście. Odbiór jest bezpłatny, kierowca może przyjechać {next}. Pieniądze wrócą na konto po około pięciu dniach.',
  },
  company_invoice: {
    subject: 'Faktura do {order} na firmę',
    mail: 'bardzo proszę o wystawienie faktury do zamówienia {order} na naszą firmę, księgowość nie przyjmie rachunku na osobę prywatną. Dane: Pracownia Rynek sp. z o.o., {street}, {city}, NIP 525 281 40 77.',
    chat: 'potrzebuję faktury na firmę do zamówienia {order}',
    more: 'NIP mogę podać od razu.',
    followUp: 'Nowa faktura przyjdzie mailem czy pocztą?',
    answer:
      'Faktura została wystawiona ponownie i od dziś po południu jest dostępna na koncie klienta. Poprzednia jest anulowana.',
  },
  assembly_appointment: {
    subject: 'Zmiana terminu montażu',
    mail: 'na {next} mamy umówiony montaż szafy „{line}” (zlecenie {order}). Niestety podłoga będzie gotowa dopiero dwa dni później. Czy można przesunąć montaż o tydzień?',
    chat: 'muszę przełożyć montaż umówiony na {next}',
    more: 'Podłoga nie będzie gotowa na czas. Zlecenie {order}.',
    followUp: 'Czy starą szafę musimy wcześniej rozebrać sami?',
    answer:
      'Nie ma problemu, przesunęliśmy montaż o tydzień, godzina bez zmian. Monterzy zadzwonią godzinę przed przyjazdem.',
  },
  missing_screws: {
    subject: 'Brak śrub w paczce – {order}',
    mail: 'w paczce z regałem „{line}” brakuje woreczka ze śrubami C (według instrukcji 16 sztuk, M6 × 40). Reszta się zgadza. Czy mogą Państwo je dosłać? Regał leży teraz w częściach na środku salonu.',
    chat: 'w paczce brakuje śrub C, 16 sztuk',
    more: 'Regał „{line}”, zamówienie {order}.',
    followUp: 'Czy tymczasem mogę użyć zwykłych śrub M6 ze sklepu?',
    answer: 'Woreczek C jest już w drodze, pojutrze powinien dotrzeć. Przepraszamy za niedokończony regał.',
  },
  price_match: {
    subject: 'Różne ceny komody {line}',
    mail: 'w gazetce z zeszłego tygodnia komoda „{line}” kosztuje {price} €, a w sklepie internetowym o 60 € więcej. Która cena obowiązuje? Jeśli ta z gazetki, od razu zamawiam dwie sztuki.',
    chat: 'czy cena komody „{line}” z gazetki jest jeszcze aktualna?',
    more: 'W gazetce {price} €, w sklepie 60 € więcej.',
    followUp: 'Czy ta cena obowiązuje też w salonie?',
    answer:
      'Cena z gazetki obowiązuje do soboty. Proszę zamówić w sklepie, różnicę odejmiemy przed wystawieniem faktury.',
  },
  praise: {
    subject: 'Pochwała dla Państwa monterów',
    mail: 'wczoraj dwóch Państwa pracowników montowało u nas kuchnię. Punktualnie, z uśmiechem, a po pracy było czyściej niż przed. Po prostu chcia{łem|łam} to napisać. Proszę przekazać im podziękowania!',
    chat: 'chcę tylko powiedzieć, że wczorajsi monterzy byli świetni!',
    more: 'Zlecenie {order}, proszę im to przekazać.',
    followUp: 'Czy mogę gdzieś wystawić opinię?',
    answer:
      'Od razu przeczytaliśmy to kolegom, bardzo się ucieszyli. Życzymy wielu smacznych obiadów w nowej kuchni!',
  },
  new_address: {
    subject: 'Nowy adres dostawy do {order}',
    mail: 'przeprowadzamy się wcześniej, niż planowaliśmy. Proszę o dostawę zamówienia {order} na nowy adres: {street}, {city}, trzecie piętro bez windy. Termin może zostać. Będę wdzięcz{ny|na} za krótkie potwierdzenie.',
    chat: 'czy mogę jeszcze zmienić adres dostawy do {order}?',
    more: 'Nowy to {street}, {city}.',
    followUp: 'Czy trzecie piętro bez windy jest dodatkowo płatne?',
    answer: 'Nowy adres jest zapisany, termin {next} bez zmian. Powodzenia w przeprowadzce!',
  },
  wrong_colour: {
    subject: 'Niewłaściwy kolor, zamówienie {order}',
    mail: 'zamówi{łem|łam} fotel „{line}” w kolorze morskim, a przyjechał musztardowy. Na dokumencie dostawy i na kartonie jest kolor morski. Jak mogę dostać właściwy?',
    chat: 'fotel przyjechał musztardowy zamiast morskiego',
    more: 'W dokumentach do {order} jest kolor morski.',
    followUp: 'Czy mogę korzystać z tego żółtego, dopóki nie przyjedzie właściwy?',
    answer:
      'Przepraszamy, w magazynie zamieniono dwa kartony. {next} przywieziemy fotel w kolorze morskim i zabierzemy tamten.',
  },
  squeaking_bed: {
    subject: 'Łóżko {line} skrzypi',
    mail: 'od kilku tygodni łóżko „{line}” skrzypi przy każdym ruchu. Wszystkie śruby dokręci{łem|łam}. Kupiliśmy je wiosną, zamówienie {order}. Czy obejmuje to gwarancja?',
    chat: 'nasze łóżko strasznie skrzypi, co można zrobić?',
    more: 'Nie ma jeszcze roku, zamówienie {order}. Śruby są dokręcone.',
    followUp: 'A jeśli to nie pomoże, czy ktoś przyjedzie?',
    answer:
      'Najczęściej winne są podpórki stelaża. Wysyłamy paski filcu z instrukcją; jeśli łóżko nadal będzie skrzypieć, wymienimy ramę.',
  },
  will_it_fit: {
    subject: 'Pytanie o wymiary szafy {line}',
    mail: 'zastanawiamy się nad szafą „{line}”. W sypialni mamy skos, przy tylnej ścianie jest 2,14 m. Czy szafę składa się na leżąco i potem podnosi, czy da się ją złożyć na stojąco?',
    chat: 'czy szafa „{line}” zmieści się pod sufitem 2,14 m?',
    more: 'Mamy skos, dlatego pytam.',
    followUp: 'A jak szeroka musi być klatka schodowa?',
    answer:
      'Szafa ma 2,08 m wysokości i składa się ją na stojąco, więc 2,14 m wystarczy. Największa płyta ma wymiary 2,05 × 0,60 m.',
  },
  charged_twice: {
    subject: 'Podwójna płatność za zamówienie {order}',
    mail: 'za zamówienie {order} dziś w nocy dwa razy pobrano z mojej karty po {price} €. Zamówienie {złożyłem|złożyłam} jedno i potwierdzenie też mam jedno. Proszę o zwrot drugiej kwoty.',
    chat: 'z mojej karty pobrano {price} € dwa razy',
    more: 'Zamówienie {order}, obie płatności są z dzisiejszej nocy.',
    followUp: 'Kiedy pieniądze wrócą na konto?',
    answer: 'Druga płatność to nasz błąd. Kwota wróci sama, nic nie trzeba robić. Bardzo przepraszamy!',
  },
};

export const phrases: Phrases = {
  greetings: ['Dzień dobry', 'Szanowni Państwo', 'Witam', 'Dzień dobry Państwu'],
  closings: ['Pozdrawiam', 'Z poważaniem', 'Pozdrawiam serdecznie', 'Z wyrazami szacunku'],
  chatGreetings: ['Dzień dobry', 'Witam', 'Dzień dobry Państwu'],
  details: [
    'Oczywiście: zamówienie {order}, {street}, {city}. Najlepiej dzwonić po południu, {phone}.',
    'Tak, pasuje. W razie potrzeby: numer zamówienia {order}, telefon {phone}.',
  ],
  mailThanks: [
    'bardzo dziękuję za szybką odpowiedź, wszystko jasne.',
    'świetnie, dziękuję! Tak zróbmy.',
    'serdecznie dziękuję, bardzo mi to pomogło.',
  ],
  chatThanks: ['Super, bardzo dziękuję!', 'Świetnie, dziękuję za szybką pomoc.', 'Wszystko jasne, dziękuję!'],
  chatGoodbyes: ['Miłego dnia!', 'Do widzenia!', 'Wzajemnie, do widzenia.'],
  andNow: ['dziękuję za odpowiedź.', 'szybko poszło, dziękuję.', 'dziękuję bardzo.'],
  reminder: 'chcę się tylko upewnić, że moja wiadomość dotarła. Nadal czekam na odpowiedź.',
  absence: {
    subject: 'Automatyczna odpowiedź: nieobecność w biurze',
    text: 'Dzień dobry,\n\ndziękuję za wiadomość. Do końca tygodnia jestem poza biurem i czytam pocztę tylko od czasu do czasu. W pilnych sprawach proszę o kontakt z moją koleżanką.\n\nPozdrawiam',
  },
};
