import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'retention.intro':
    'Wat ouder is verdwijnt vanzelf, eens per dag. Berichten alleen uit gesloten gesprekken; rapporten blijven kloppen. Een bewaarplicht behoudt wat ze noemt.',
  'retention.lastRun': 'Laatste keer:',
  'retention.nothingWent': 'niets was oud genoeg',
  'retention.kind.messages': 'Berichten',
  'retention.kind.messages.text':
    'Tekst, bijlagen, antwoorden in formulieren en originele post, vanaf het sluiten van het gesprek. Wie wanneer schreef, blijft.',
  'retention.kind.files': 'Bijlagen',
  'retention.kind.files.text': 'Bestanden van berichten in gesloten gesprekken; de berichten blijven.',
  'retention.kind.inbound': 'Originelen',
  'retention.kind.inbound.text': 'Post en andere invoer precies zoals die binnenkwam.',
  'retention.kind.drafts': 'Niet verzonden formulieren',
  'retention.kind.drafts.text': 'Wat in formulieren is getypt en nooit verzonden.',
  'retention.kind.visitors': 'Apparaten van bezoekers',
  'retention.kind.visitors.text':
    'Waaraan een bezoeker van de site wordt herkend. Wie later terugkomt, is nieuw.',
  'retention.kind.audit': 'Auditlog',
  'retention.kind.audit.text': 'Wie wat heeft gewijzigd en wie persoonsgegevens heeft bekeken.',
  'retention.forever': 'Blijvend',
  'retention.days': '{count, plural, one {# dag} other {# dagen}}',
  'retention.years': '{count, plural, one {# jaar} other {# jaar}}',
  'retention.periodOf': 'Hoe lang: {name}',
  'retention.addType': 'Anders voor een kanaaltype',
  'retention.type': 'Kanaaltype',
  'retention.removeType': 'Geen uitzondering voor {name}',
  'retention.preview': 'Tonen wat zou verdwijnen',
  'retention.save': 'Vanaf nu zo bewaren',
  'retention.saved': 'Wat ouder is verdwijnt vanaf nu vanzelf.',
  'retention.wouldGo': 'Wat zou verdwijnen',
  'retention.nothingGoes': 'Niets: alles wordt blijvend bewaard.',
  'retention.olderThan': 'ouder dan {period}',
  'retention.oldest': 'oudste van {date}',
  'retention.held':
    '{count, plural, one {# blijft door een bewaarplicht} other {# blijven door een bewaarplicht}}',
};
