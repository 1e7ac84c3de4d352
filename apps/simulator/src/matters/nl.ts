import type { Matter, MatterTexts, Phrases } from './types.ts';

export const matterTexts: Record<Matter, MatterTexts> = {
  delivery_date: {
    subject: 'Wanneer wordt bestelling {order} geleverd?',
    mail: 'Op {past} heb ik de bank “{line}” besteld, met een levertijd van ongeveer drie weken. Die zijn nu voorbij en ik heb nog geen datum. Wanneer kan ik de bank verwachten? Ik moet er een ochtend vrij voor nemen.',
    chat: 'waar blijft mijn bank? Bestelling {order}',
    more: 'Besteld op {past}, er stond drie weken levertijd.',
    followUp: 'Belt de chauffeur van tevoren? Onze deurbel is kapot.',
    answer:
      'De bank is gisteren in ons magazijn aangekomen. De vervoerder kan op {next} tussen 9 en 13 uur leveren. Komt dat uit?',
  },
  damaged_leg: {
    subject: 'Tafel {line}: poot beschadigd',
    mail: 'Vandaag is de eettafel “{line}” geleverd (bestelling {order}). Helaas zit er een scheur in een van de poten; de doos was op die hoek al ingedeukt. Een foto zit erbij. Ik wil de tafel graag houden, maar heb wel een nieuwe poot nodig.',
    chat: 'er zit een scheur in een poot van mijn nieuwe tafel',
    more: 'Bestelling {order}. De doos was al ingedeukt.',
    followUp: 'Kan ik de poot zelf vervangen of komt er iemand langs?',
    answer:
      'Wat vervelend. We sturen vandaag nog een nieuwe poot, die is er op {next}. De kapotte hoeft niet terug.',
  },
  return_chairs: {
    subject: 'Twee stoelen retour, {order}',
    mail: 'Van de zes stoelen “{line}” wil ik er graag twee terugsturen; we hebben ons op de ruimte verkeken. Ze zijn ongebruikt en zitten nog in de verpakking. Hoe gaat het ophalen in zijn werk en wat kost het?',
    chat: 'ik wil twee stoelen retourneren, hoe werkt dat?',
    more: 'Nog in de verpakking, bestelling {order}.',
    followUp: 'Komt het geld terug via iDEAL of op een andere manier?',
    answer:
      'Natuurlijk. Ophalen is gratis en de chauffeur kan op {next} langskomen. Het bedrag staat ongeveer vijf dagen later op de rekening.',
  },
  company_invoice: {
    subject: 'Factuur {order} op naam van ons bedrijf',
    mail: 'Zouden jullie de factuur van {order} op naam van ons bedrijf kunnen zetten? De boekhouding accepteert hem niet op mijn eigen naam. De gegevens: Atelier Marktzicht B.V., {street}, {city}, btw-nummer NL8541.70.336.B01.',
    chat: 'ik heb de factuur van {order} op bedrijfsnaam nodig',
    more: 'Het btw-nummer kan ik meteen doorgeven.',
    followUp: 'Komt de nieuwe factuur per mail of per post?',
    answer: 'De factuur is aangepast en staat vanaf vanmiddag in je account. De eerste is daarmee vervallen.',
  },
  assembly_appointment: {
    subject: 'Montageafspraak verzetten',
    mail: 'Op {next} staat bij ons de montage van kast “{line}” gepland (opdracht {order}). Onze vloer is helaas pas twee dagen later klaar. Kan de afspraak een week opschuiven?',
    chat: 'ik moet de montage van {next} verzetten',
    more: 'De vloer is niet op tijd klaar. Opdracht {order}.',
    followUp: 'Moeten we de oude kast eerst zelf uit elkaar halen?',
    answer:
      'Geen probleem, de montage is een week later op dezelfde tijd. De monteurs bellen een uur van tevoren.',
  },
  missing_screws: {
    subject: 'Schroeven ontbreken – {order}',
    mail: 'In het pakket van boekenkast “{line}” ontbreekt het zakje met schroeven C (volgens de handleiding 16 stuks, M6 × 40). De rest is compleet. Kunnen jullie die nasturen? De kast ligt nu in onderdelen in de woonkamer.',
    chat: 'het zakje met schroeven C zit niet in mijn pakket',
    more: 'Boekenkast “{line}”, bestelling {order}.',
    followUp: 'Kan ik zolang gewone M6-schroeven van de bouwmarkt gebruiken?',
    answer: 'Zakje C is onderweg en ligt overmorgen in de bus. Sorry voor de half afgebouwde kast!',
  },
  price_match: {
    subject: 'Verschillende prijzen voor {line}',
    mail: 'In de folder van vorige week kost ladekast “{line}” € {price}, in de webshop is dat € 60 meer. Welke prijs klopt? Als het die uit de folder is, bestel ik er meteen twee.',
    chat: 'geldt de folderprijs van ladekast “{line}” nog?',
    more: 'In de folder € {price}, in de webshop € 60 meer.',
    followUp: 'Geldt die prijs ook in de winkel?',
    answer:
      'De folderprijs geldt nog tot en met zaterdag. Bestel gewoon in de webshop, wij trekken het verschil van de factuur af.',
  },
  praise: {
    subject: 'Compliment voor jullie monteurs',
    mail: 'Gisteren hebben twee collega’s van jullie onze keuken geplaatst. Op tijd, vriendelijk, en na afloop was het schoner dan ervoor. Dat wilde ik even laten weten. Geven jullie het door?',
    chat: 'ik wilde even zeggen dat jullie monteurs gisteren geweldig waren!',
    more: 'Opdracht {order}, geef het vooral door.',
    followUp: 'Kan ik ergens een review achterlaten?',
    answer:
      'We hebben het meteen voorgelezen en ze waren er erg blij mee. Veel kookplezier in de nieuwe keuken!',
  },
  new_address: {
    subject: 'Nieuw afleveradres voor {order}',
    mail: 'We verhuizen eerder dan gedacht. Kunnen jullie {order} op ons nieuwe adres bezorgen: {street}, {city}, derde verdieping zonder lift? De datum mag blijven staan. Een korte bevestiging zou fijn zijn.',
    chat: 'kan ik het afleveradres van {order} nog wijzigen?',
    more: 'Het wordt {street}, {city}.',
    followUp: 'Kost de derde verdieping zonder lift extra?',
    answer: 'Het nieuwe adres staat erin, de levering op {next} gaat gewoon door. Succes met de verhuizing!',
  },
  wrong_colour: {
    subject: 'Verkeerde kleur geleverd ({order})',
    mail: 'Ik had fauteuil “{line}” in petrol besteld, maar hij is okergeel. Op de pakbon staat petrol, op de doos ook. Hoe krijg ik de goede?',
    chat: 'mijn fauteuil is okergeel in plaats van petrol',
    more: 'Op de pakbon van {order} staat wel petrol.',
    followUp: 'Mag ik de gele gebruiken tot de goede er is?',
    answer:
      'In het magazijn zijn twee dozen verwisseld, onze excuses. Op {next} brengen we de petrolkleurige en nemen we de andere mee.',
  },
  squeaking_bed: {
    subject: 'Bed {line} kraakt',
    mail: 'Ons bed “{line}” kraakt sinds een paar weken bij elke beweging. Alle schroeven heb ik al aangedraaid. We hebben het in het voorjaar gekocht, bestelling {order}. Valt dit onder de garantie?',
    chat: 'ons bed kraakt vreselijk, wat kunnen we doen?',
    more: 'Nog geen jaar oud, bestelling {order}. Alle schroeven zitten vast.',
    followUp: 'En als dat niet helpt, komt er dan iemand langs?',
    answer:
      'Meestal ligt het aan de steunen van de lattenbodem. We sturen viltstrips met uitleg; kraakt het daarna nog, dan vervangen we het frame.',
  },
  will_it_fit: {
    subject: 'Vraag over de maten van {line}',
    mail: 'We denken erover kledingkast “{line}” te kopen. Onze slaapkamer heeft een schuin dak, bij de achterwand is het 2,14 m. Wordt de kast liggend in elkaar gezet en dan rechtop gezet, of kan het staand?',
    chat: 'past kast “{line}” onder een plafond van 2,14 m?',
    more: 'We hebben een schuin dak, vandaar.',
    followUp: 'En hoe breed moet het trappenhuis minimaal zijn?',
    answer:
      'De kast is 2,08 m hoog en wordt staand opgebouwd, 2,14 m is dus genoeg. Het grootste paneel is 2,05 × 0,60 m.',
  },
  charged_twice: {
    subject: 'Bestelling {order} twee keer afgeschreven',
    mail: 'Voor bestelling {order} is vannacht twee keer €{price} van mijn kaart afgeschreven. Ik heb één keer besteld en ook maar één bevestiging gekregen. Kunt u het tweede bedrag terugbetalen?',
    chat: 'er is twee keer €{price} van mijn kaart afgeschreven',
    more: 'Bestelling {order}, allebei van vannacht.',
    followUp: 'Wanneer staat het geld weer op mijn rekening?',
    answer:
      'De tweede afschrijving was een fout van ons. Het bedrag wordt vanzelf teruggeboekt; u hoeft niets te doen. Excuses!',
  },
};

export const phrases: Phrases = {
  greetings: ['Hallo', 'Goedemorgen', 'Beste klantenservice', 'Goedendag', 'Hoi'],
  closings: ['Met vriendelijke groet', 'Groeten', 'Hartelijke groet', 'Vriendelijke groet'],
  chatGreetings: ['Hoi', 'Hallo', 'Goedemorgen', 'Goedendag'],
  details: [
    'Natuurlijk: bestelling {order}, {street}, {city}. Ik ben ’s middags het best bereikbaar op {phone}.',
    'Ja, dat komt uit. Voor de zekerheid: bestelnummer {order}, mijn nummer is {phone}.',
  ],
  mailThanks: [
    'Bedankt voor het snelle antwoord, dan is alles duidelijk.',
    'Fijn, dank je wel! Zo doen we het.',
    'Heel erg bedankt, daar ben ik mee geholpen.',
  ],
  chatThanks: ['Super, bedankt!', 'Perfect, bedankt voor de snelle hulp.', 'Helder, dank je wel!'],
  chatGoodbyes: ['Fijne dag nog!', 'Doei!', 'Jij ook een fijne dag.'],
  andNow: ['Bedankt voor het antwoord.', 'Dat is snel, bedankt.', 'Dank je wel.'],
  reminder: 'Ik wilde even checken of mijn bericht is aangekomen. Ik wacht nog op antwoord.',
  absence: {
    subject: 'Automatisch antwoord: ik ben afwezig',
    text: 'Hallo,\n\nBedankt voor je bericht. Ik ben tot het einde van de week niet op kantoor en lees mijn mail maar af en toe. Neem bij spoed contact op met mijn collega.\n\nMet vriendelijke groet',
  },
};
