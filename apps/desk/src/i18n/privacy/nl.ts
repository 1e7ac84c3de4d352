import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'privacy.intro':
    'Kopieën van wat er over klanten wordt bewaard, en wissingen. Beide beginnen in het klantpaneel naast een gesprek.',
  'privacy.empty': 'Er is nog niets geëxporteerd of gewist',
  'privacy.emptyText': 'Open een gesprek en kies in het klantpaneel ‘Gegevens exporteren of wissen…’.',
  'privacy.open': 'Gegevens exporteren of wissen…',
  'privacy.title': 'Gegevens van {name}',
  'privacy.export': 'Verstrekken',
  'privacy.exportText':
    'Alles wat wordt bewaard: een pagina om te lezen, gegevens voor programma’s, bestanden en e-mail zoals die binnenkwam, als één zip-archief. Alleen u kunt het ophalen, een week lang.',
  'privacy.exportDo': 'Alles exporteren',
  'privacy.exportAsked': 'De kopie wordt gemaakt. U vindt haar in de instellingen onder ‘Privacy’.',
  'privacy.erase': 'Wissen',
  'privacy.eraseText':
    'Naam, adressen, berichten, formulieren en bestanden verdwijnen voorgoed; niemand kan ze terughalen. Gesprekken blijven als lege rijen, zodat rapporten kloppen; open gesprekken worden gesloten.',
  'privacy.eraseName': 'Naam van de klant',
  'privacy.eraseHelp': 'Typ ‘{name}’ om te bevestigen.',
  'privacy.eraseDo': 'Voorgoed wissen',
  'privacy.eraseAsked': 'De klant wordt gewist.',
  'privacy.kind.export': 'Kopie van de gegevens van {name}',
  'privacy.kind.erasure': 'Wissing van een klant',
  'privacy.by': 'gevraagd door {who}',
  'privacy.system': 'de opdrachtregel',
  'privacy.state.waiting': 'wordt voorbereid',
  'privacy.state.swept': 'bestanden worden verwijderd',
  'privacy.state.done': 'klaar',
  'privacy.state.failed': 'niet gemaakt: de klant is intussen gewist',
  'privacy.until': 'op te halen tot {date}',
  'privacy.gone': 'verlopen',
  'privacy.others': 'alleen {who} kan haar ophalen',
  'privacy.fetch': 'Ophalen',
  'privacy.rows': '{count, plural, one {# rij geleegd of verwijderd} other {# rijen geleegd of verwijderd}}',
};
