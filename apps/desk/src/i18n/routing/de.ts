import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'routing.skills.intro':
    'Wer was kann, und wie gut: 1 kann helfen, 5 kennt sich am besten aus. Jede Änderung wird sofort gespeichert.',
  'routing.skills.empty': 'Noch keine Fähigkeiten',
  'routing.skills.emptyText':
    'Fügen Sie hinzu, worum es Kunden geht, etwa ein Produkt oder eine Sprache, und wer sich damit auskennt.',
  'routing.skills.add': 'Fähigkeit hinzufügen',
  'routing.skills.edit': '„{name}“ ändern',
  'routing.skills.name': 'Name',
  'routing.skills.kind': 'Art',
  'routing.skills.kind.topic': 'Thema',
  'routing.skills.kind.product': 'Produkt',
  'routing.skills.kind.language': 'Sprache',
  'routing.skills.kind.channel': 'Kanal',
  'routing.skills.delete': 'Löschen',
  'routing.skills.deleteTitle': '„{name}“ löschen?',
  'routing.skills.deleteText':
    '{count, plural, =0 {Niemand hat diese Fähigkeit.} one {Ein Agent hat diese Fähigkeit und verliert sie.} other {# Agenten haben diese Fähigkeit und verlieren sie.}}',
  'routing.skills.deleted': '„{name}“ ist gelöscht',
  'routing.skills.agent': 'Agent',
  'routing.skills.level': '{agent}: {skill}',
  'routing.skills.none': '–',
};
