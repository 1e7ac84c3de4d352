import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'identity.join': 'Samenvoegen met een andere klant…',
  'identity.joined': 'Samengevoegd met',
  'identity.part': 'Losmaken',
  'identity.part.label': 'Losmaken van {name}',
  'identity.join.title': '{name} samenvoegen met een andere klant',
  'identity.join.text': 'Voor één persoon die hier twee keer staat. Het kan altijd ongedaan worden gemaakt.',
  'identity.join.find': 'Naam, adres of nummer van de andere klant',
  'identity.join.find.help': 'Twee letters zijn genoeg.',
  'identity.join.found': 'Gevonden klanten',
  'identity.join.none': 'Niemand gevonden. Probeer een andere spelling of een adres.',
  'identity.join.question':
    'Zijn {name} en {other} dezelfde persoon? Alles van {other} staat dan bij {name}: adressen, gesprekken en formulieren. Van alles blijft bekend waar het vandaan kwam.',
  'identity.join.do': 'Ja, samenvoegen',
  'identity.done.joined': 'Samengevoegd met {name}',
  'identity.done.parted': 'Losgemaakt van {name}',
  'identity.notDone': 'Dit is niet gebeurd: {reason}',
  'identity.error.joined': 'een van beiden is intussen met iemand anders samengevoegd',
};
