import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'routing.skills.intro':
    'Wie wat kan, en hoe goed: 1 kan helpen, 5 weet er het meest van. Elke wijziging wordt meteen opgeslagen.',
  'routing.skills.empty': 'Nog geen vaardigheden',
  'routing.skills.emptyText':
    'Voeg toe waar klanten naar vragen, zoals een product of een taal, en geef aan wie er verstand van heeft.',
  'routing.skills.add': 'Vaardigheid toevoegen',
  'routing.skills.edit': '‘{name}’ wijzigen',
  'routing.skills.name': 'Naam',
  'routing.skills.kind': 'Soort',
  'routing.skills.kind.topic': 'Onderwerp',
  'routing.skills.kind.product': 'Product',
  'routing.skills.kind.language': 'Taal',
  'routing.skills.kind.channel': 'Kanaal',
  'routing.skills.delete': 'Verwijderen',
  'routing.skills.deleteTitle': '‘{name}’ verwijderen?',
  'routing.skills.deleteText':
    '{count, plural, =0 {Niemand heeft deze vaardigheid.} one {Eén agent heeft deze vaardigheid en raakt die kwijt.} other {# agents hebben deze vaardigheid en raken die kwijt.}}',
  'routing.skills.deleted': '‘{name}’ is verwijderd',
  'routing.skills.agent': 'Agent',
  'routing.skills.level': '{agent}: {skill}',
  'routing.skills.none': '–',
};
