import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'levels.intro':
    'Wat klanten is beloofd. Voor een gesprek geldt van boven naar beneden het eerste serviceniveau dat past.',
  'levels.empty': 'Nog geen serviceniveaus',
  'levels.emptyText':
    'Beloof een eerste antwoord binnen een paar uur en zie in de lijst wat wanneer klaar moet zijn.',
  'levels.everything': 'elk gesprek',
  'levels.add': 'Serviceniveau toevoegen',
  'levels.up': '‘{name}’ omhoog',
  'levels.down': '‘{name}’ omlaag',
  'levels.name': 'Naam',
  'levels.appliesTo': 'Geldt voor',
  'levels.appliesTo.help':
    'Zonder voorwaarde voor elk gesprek. Kies een team, een kanaal, een label of wat de klant waard is.',
  'levels.firstAnswer': 'Eerste antwoord',
  'levels.nextAnswer': 'Volgend antwoord',
  'levels.resolution': 'Oplossing',
  'levels.none': 'geen',
  'levels.unit': 'Eenheid van ‘{promise}’',
  'levels.minutes': 'minuten',
  'levels.hours.unit': 'uren',
  'levels.hours': 'Welke uren tellen',
  'levels.hours.company': 'Openingstijden',
  'levels.hours.always': 'Dag en nacht',
  'levels.warnAt': 'Waarschuwen na (procent van de tijd)',
  'levels.warnAt.help': 'Dan is het in gevaar: de lijst laat het zien en regels kunnen erop reageren.',
  'levels.pauses': 'De tijd tot een oplossing staat stil zolang de klant aan zet is',
  'levels.preview': 'Wat dit betekent',
  'levels.preview.none': 'Er is nog niets beloofd.',
  'levels.preview.firstAnswer':
    'Een bericht dat {arrives} binnenkomt, moet uiterlijk {due} beantwoord zijn. De waarschuwing komt {warning}.',
  'levels.preview.nextAnswer':
    'Een volgend bericht dat {arrives} binnenkomt, moet uiterlijk {due} beantwoord zijn.',
  'levels.preview.resolution': 'Een gesprek dat {arrives} begint, moet uiterlijk {due} opgelost zijn.',
  'levels.neverOpen': 'Deze uren komen nooit, dus er zou nooit iets klaar hoeven te zijn.',
  'levels.problem.nothing':
    'Beloof minstens één van de drie: eerste antwoord, volgend antwoord of oplossing.',
  'levels.delete': 'Dit serviceniveau verwijderen',
  'levels.deleteText':
    'Wat loopt, wordt gemeten aan het volgende serviceniveau dat past, of aan geen. Wat voorbij is, blijft zoals het is beoordeeld.',
  'levels.deleteTitle': '‘{name}’ verwijderen?',
  'levels.deleted': '‘{name}’ verwijderd',
  'levels.mark': 'Serviceniveau',
  'levels.paused': 'Gepauzeerd',
  'levels.paused.why': 'Staat stil: de klant is aan zet.',
  'levels.never': 'Nooit',
  'levels.never.why': 'Geen tijdstip: deze uren komen nooit.',
  'levels.isDue': 'Uiterlijk {due}',
  'levels.wasDue': 'Had gemoeten: {due}',
  'levels.promised': 'Volgens het serviceniveau {name}',
  'levels.gone': 'dat is verwijderd',
  'levels.kind.first_answer': 'Eerste antwoord',
  'levels.kind.next_answer': 'Volgend antwoord',
  'levels.kind.resolution': 'Oplossing',
};
