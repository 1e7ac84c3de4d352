/** Frequent names of four languages, for people who do not exist. From memory of what is common, not from a register. */
const words = (text: string): string[] => text.trim().split(/\s+/);

interface Names {
  female: string[];
  male: string[];
  surnames: string[];
  streets: string[];
  /** Postcode and city. */
  places: [string, string][];
  domains: string[];
  /** Country code and what a mobile number begins with. */
  phone: [string, string[]];
}

export const names: Record<'de' | 'pl' | 'nl' | 'en', Names> = {
  de: {
    female: words(
      'Anna Maria Emma Sabine Petra Monika Ursula Claudia Katharina Julia Laura Lena Lea Sophie Johanna Ingrid Helga Renate Brigitte Karin Susanne Andrea Stefanie Nicole Sandra Melanie Christina Kerstin Birgit Heike Gisela Elisabeth Jörgine Käthe Aylin Fatma',
    ),
    male: words(
      'Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner Horst Frank Dieter Manfred Gerhard Hans Bernd Thorsten Matthias Helmut Walter Heinz Martin Jörg Rolf Jens Sven Alexander Jan Tobias Lukas Felix Mehmet Jonas Björn',
    ),
    surnames: words(
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Yılmaz Demir',
    ),
    streets: words(
      'Hauptstraße Schulstraße Gartenstraße Bahnhofstraße Dorfstraße Bergstraße Birkenweg Lindenstraße Kirchstraße Waldstraße Ringstraße Schillerstraße Goethestraße Amselweg Jahnstraße Wiesenweg Buchenweg Mühlenstraße Eichenweg Rosenstraße',
    ),
    places: [
      ['10115', 'Berlin'],
      ['20095', 'Hamburg'],
      ['80331', 'München'],
      ['50667', 'Köln'],
      ['60311', 'Frankfurt am Main'],
      ['70173', 'Stuttgart'],
      ['40213', 'Düsseldorf'],
      ['04109', 'Leipzig'],
      ['44135', 'Dortmund'],
      ['28195', 'Bremen'],
      ['01067', 'Dresden'],
      ['90402', 'Nürnberg'],
    ],
    domains: ['gmx.example', 'web.example', 'posteo.example', 'mail.example'],
    phone: ['49', ['151', '160', '170', '176']],
  },
  pl: {
    female: words(
      'Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Magdalena Elżbieta Joanna Aleksandra Zofia Monika Teresa Danuta Natalia Julia Karolina Marta Beata Dorota Halina Jadwiga Alicja Grażyna Jolanta Irena Iwona Zuzanna',
    ),
    male: words(
      'Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Stanisław Jakub Adam Marek Łukasz Grzegorz Mateusz Wojciech Mariusz Dariusz Maciej Zbigniew Jerzy Rafał Robert Kamil Jacek Józef Tadeusz Ryszard Szymon Bartłomiej',
    ),
    surnames: words(
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Woźniak Szymański Dąbrowski Kozłowski Mazur Jankowski Kwiatkowski Wojciechowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Król Michalski Wróbel Wieczorek Jabłoński Nowakowski Majewski Olszewski Dudek Jaworski Stępień Malinowski Adamczyk Pawlak Górski Nowicki Sikora Witkowski Rutkowski Walczak Baran Michalak Szewczyk Ostrowski Tomaszewski Zalewski Wróblewski Pietrzak Jasiński Marciniak Sadowski Bąk Zawadzki Duda Jakubowski Wilk Chmielewski Borkowski Włodarczyk Sokołowski Szczepański Sawicki Kucharski Lis Kubiak Kalinowski Wysocki Mazurek Maciejewski Kołodziej Kaźmierczak Czarnecki Sobczak Konieczny Głowacki Urban Zakrzewski Krajewski',
    ),
    streets: words(
      'Polna Leśna Słoneczna Krótka Szkolna Ogrodowa Lipowa Łąkowa Brzozowa Kwiatowa Kościelna Sosnowa Zielona Parkowa Akacjowa Kolejowa Mickiewicza Sienkiewicza Kościuszki Piłsudskiego',
    ),
    places: [
      ['00-001', 'Warszawa'],
      ['30-001', 'Kraków'],
      ['90-001', 'Łódź'],
      ['50-001', 'Wrocław'],
      ['61-001', 'Poznań'],
      ['80-001', 'Gdańsk'],
      ['70-001', 'Szczecin'],
      ['85-001', 'Bydgoszcz'],
      ['20-001', 'Lublin'],
      ['40-001', 'Katowice'],
    ],
    domains: ['wp.example', 'onet.example', 'o2.example', 'poczta.example'],
    phone: ['48', ['500', '600', '690', '720']],
  },
  nl: {
    female: words(
      'Maria Johanna Anna Elisabeth Cornelia Wilhelmina Catharina Hendrika Margaretha Emma Julia Sophie Sanne Lotte Anouk Femke Marieke Ingrid Petra Monique Esther Saskia Wilma Truus Ilse Fleur',
    ),
    male: words(
      'Johannes Jan Cornelis Hendrik Willem Pieter Petrus Gerrit Jacobus Adrianus Henk Kees Daan Sem Lucas Bram Thijs Jeroen Martijn Dennis Erik Frank Rob Marcel Sander Bart',
    ),
    surnames: [
      'de Jong',
      'Jansen',
      'de Vries',
      'van den Berg',
      'van Dijk',
      'Bakker',
      'Janssen',
      'Visser',
      'Smit',
      'Meijer',
      'de Boer',
      'Mulder',
      'de Groot',
      'Bos',
      'Vos',
      'Peters',
      'Hendriks',
      'van Leeuwen',
      'Dekker',
      'Brouwer',
      'de Wit',
      'Dijkstra',
      'Smits',
      'de Graaf',
      'van der Meer',
      'van der Linden',
      'Kok',
      'Jacobs',
      'de Haan',
      'Vermeulen',
      'van den Heuvel',
      'van der Veen',
      'van den Broek',
      'de Bruijn',
      'de Bruin',
      'van der Heijden',
      'Schouten',
      'van Beek',
      'Willems',
      'van Vliet',
      'van de Ven',
      'Hoekstra',
      'Maas',
      'Verhoeven',
      'Koster',
      'van Dam',
      'van der Wal',
      'Prins',
      'Blom',
      'Huisman',
      'Peeters',
      'de Jonge',
      'Kuipers',
      'van Veen',
      'Post',
      'Kuiper',
      'Veenstra',
      'Kramer',
      'van den Brink',
      'Scholten',
    ],
    streets: words(
      'Kerkstraat Dorpsstraat Schoolstraat Molenstraat Hoofdstraat Stationsstraat Nieuwstraat Julianastraat Wilhelminastraat Beatrixstraat Lindelaan Beukenlaan Eikenlaan Kastanjelaan Prinsengracht',
    ),
    places: [
      ['1011 AB', 'Amsterdam'],
      ['3011 BD', 'Rotterdam'],
      ['2511 CV', 'Den Haag'],
      ['3511 LX', 'Utrecht'],
      ['5611 AZ', 'Eindhoven'],
      ['9711 LM', 'Groningen'],
      ['5038 EA', 'Tilburg'],
      ['1315 RB', 'Almere'],
      ['4811 XK', 'Breda'],
      ['6511 PP', 'Nijmegen'],
    ],
    domains: ['ziggo.example', 'kpnmail.example', 'planet.example', 'mail.example'],
    phone: ['31', ['610', '620', '630', '640']],
  },
  en: {
    female: words(
      'Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Olivia Amelia Isla',
    ),
    male: words(
      'James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Oliver Harry Jack',
    ),
    surnames: words(
      "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Clark Harris Lewis Turner Hill Cooper Ward Moore Morris King Baker Harrison Morgan Patel Allen Anderson Mitchell Phillips James Campbell Lee Watson Parker Bennett Young Cook Price Griffiths Davis Kelly Stewart Hughes Edwards Scott Carter Bailey Cox Richardson Howard Collins Bell Shaw Murphy Miller Marshall Simpson Richards Adams O'Connor O'Brien Graham Murray Rogers Mason Hunt Palmer Holmes Mills Rose Kaur Khan Ahmed",
    ),
    streets: [
      'High Street',
      'Station Road',
      'Main Street',
      'Park Road',
      'Church Road',
      'Church Street',
      'London Road',
      'Victoria Road',
      'Green Lane',
      'Manor Road',
      'Church Lane',
      'Park Avenue',
      'The Avenue',
      'The Crescent',
      'Queens Road',
      'New Road',
      'Grange Road',
      'Kings Road',
      'Kingsway',
      'Windsor Road',
    ],
    places: [
      ['SW1A 1AA', 'London'],
      ['M1 1AE', 'Manchester'],
      ['B1 1AA', 'Birmingham'],
      ['LS1 1UR', 'Leeds'],
      ['G1 1AA', 'Glasgow'],
      ['L1 1JD', 'Liverpool'],
      ['BS1 4DJ', 'Bristol'],
      ['S1 2HE', 'Sheffield'],
      ['EH1 1YZ', 'Edinburgh'],
      ['CF10 1EP', 'Cardiff'],
    ],
    domains: ['btmail.example', 'sky.example', 'mail.example', 'post.example'],
    phone: ['44', ['7400', '7500', '7700', '7900']],
  },
};

/** Short forms people write instead of their name. */
export const shortForms: Record<string, string[]> = {
  Katarzyna: ['Kasia'],
  Małgorzata: ['Gosia'],
  Aleksandra: ['Ola'],
  Agnieszka: ['Aga'],
  Elżbieta: ['Ela'],
  Joanna: ['Asia'],
  Magdalena: ['Magda'],
  Krzysztof: ['Krzysiek'],
  Tomasz: ['Tomek'],
  Paweł: ['Pawełek'],
  Stanisław: ['Staszek'],
  Jakub: ['Kuba'],
  Bartłomiej: ['Bartek'],
  Grzegorz: ['Grzesiek'],
  Zofia: ['Zosia'],
  Wojciech: ['Wojtek'],
  Katharina: ['Kathi', 'Katja'],
  Elisabeth: ['Lisa', 'Elli'],
  Stefanie: ['Steffi'],
  Andreas: ['Andi', 'Andy'],
  Michael: ['Michi', 'Mike'],
  Alexander: ['Alex'],
  Tobias: ['Tobi'],
  Manfred: ['Manni'],
  Christina: ['Tina'],
  Christian: ['Chris'],
  Johannes: ['Hans', 'Jan'],
  Cornelis: ['Kees'],
  Hendrik: ['Henk'],
  Willem: ['Wim'],
  Gerrit: ['Gert'],
  Wilhelmina: ['Willemijn'],
  Jacobus: ['Jaap'],
  Petrus: ['Piet'],
  Cornelia: ['Corrie'],
  Adrianus: ['Ad'],
  Robert: ['Bob', 'Rob'],
  William: ['Bill', 'Will'],
  Richard: ['Dick', 'Rick'],
  James: ['Jim', 'Jimmy'],
  Elizabeth: ['Liz', 'Beth'],
  Margaret: ['Maggie', 'Peggy'],
  Charles: ['Charlie'],
  Thomas: ['Tom'],
  Christopher: ['Chris'],
  Matthew: ['Matt'],
  Jennifer: ['Jenny'],
  Patricia: ['Pat'],
  Susan: ['Sue'],
  Daniel: ['Dan'],
  Joseph: ['Joe'],
  Anthony: ['Tony'],
};

/** Beginnings and ends that surnames are made of. */
export const surnameParts: Record<keyof typeof names, [string[], string[]]> = {
  de: [
    words(
      'Alt Neu Ober Unter Stein Wald Berg Lind Eich Buch Birk Tann Hohen Wolf Hirsch Adl Falk Feld Wies Bach Brunn Mühl Hammer Kirch Burg Schön Lang Kurz Weiß Schwarz Roth Grün Grau Licht Sonn Stern Mond Winter Sommer Herbst Oster',
    ),
    words(
      'er mann bach berg hofer meier müller feld hauer huber inger eder brink horst kamp thal wald stein bauer schmidt ner au rode haus holz',
    ),
  ],
  pl: [
    words(
      'Brzoz Lip Dąb Sosn Wierzb Jawor Klon Malin Jagod Wiśni Śliw Grusz Kamień Górn Doln Stawar Rzecz Brod Most Zamk Wież Kościel Młyń Kowal Bednar Garncar Woźn Rybar Łow Strzel Żur Groch Pszcz Miod Zim Wiosn Jesień Lat Gwiazd Słon',
    ),
    words('owski iński ecki ewicz owicz czyk ak ek iak ański yński icki ewski arz'),
  ],
  nl: [
    ['van der ', 'van den ', 'van ', 'de ', 'ter ', ''],
    words(
      'Molen Weide Horst Broek Beek Hoek Kamp Poel Laan Wiel Zande Steen Linde Eik Beuk Vliet Meulen Plas Kolk Schans Wijk Velde Heide Akker Hoeve Burg Poort Brug Dam Waal Kooij Zwaan Haas Leeuw Valk Koning Keizer Schipper Timmerman Slager Metselaar Wever Snijder Kuyper',
    ),
  ],
  en: [
    words(
      'Ash Bur Cal Dal East Fair Green Hal Ing Kings Lang Mar Nor Oak Pen Red Stan Thorn Up Wal West Win Wood Hart Brad Craw Hol Mid New Pres Rock Sal Shel Sher Sum Swin Whit',
    ),
    words(
      'ton ley ford well bury field worth ham man brook ridge wood stead land more by wick ings croft den',
    ),
  ],
};
