import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'routing.skills.intro':
    'Kto co potrafi i jak dobrze: 1 – poradzi sobie, 5 – zna się najlepiej. Każda zmiana zapisuje się od razu.',
  'routing.skills.empty': 'Nie ma jeszcze umiejętności',
  'routing.skills.emptyText':
    'Dodaj to, o co pytają klienci, na przykład produkt lub język, i wskaż, kto się na tym zna.',
  'routing.skills.add': 'Dodaj umiejętność',
  'routing.skills.edit': 'Zmień „{name}”',
  'routing.skills.name': 'Nazwa',
  'routing.skills.kind': 'Rodzaj',
  'routing.skills.kind.topic': 'Temat',
  'routing.skills.kind.product': 'Produkt',
  'routing.skills.kind.language': 'Język',
  'routing.skills.kind.channel': 'Kanał',
  'routing.skills.delete': 'Usuń',
  'routing.skills.deleteTitle': 'Usunąć „{name}”?',
  'routing.skills.deleteText':
    '{count, plural, =0 {Nikt nie ma tej umiejętności.} one {Jeden agent ma tę umiejętność i ją straci.} few {# agentów ma tę umiejętność i ją straci.} many {# agentów ma tę umiejętność i ją straci.} other {# agenta ma tę umiejętność i ją straci.}}',
  'routing.skills.deleted': 'Usunięto „{name}”',
  'routing.skills.agent': 'Agent',
  'routing.skills.level': '{agent}: {skill}',
  'routing.skills.none': '–',
};
