import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'identity.join': 'Mit anderem Kunden zusammenführen …',
  'identity.joined': 'Zusammengeführt mit',
  'identity.part': 'Trennen',
  'identity.part.label': 'Von {name} trennen',
  'identity.join.title': '{name} mit einem anderen Kunden zusammenführen',
  'identity.join.text':
    'Für eine Person, die hier zweimal geführt wird. Es lässt sich jederzeit rückgängig machen.',
  'identity.join.find': 'Name, Adresse oder Nummer des anderen Kunden',
  'identity.join.find.help': 'Zwei Buchstaben genügen.',
  'identity.join.found': 'Gefundene Kunden',
  'identity.join.none': 'Niemand gefunden. Versuchen Sie eine andere Schreibweise oder eine Adresse.',
  'identity.join.question':
    'Sind {name} und {other} dieselbe Person? Alles von {other} steht dann bei {name}: Adressen, Gespräche und Formulare. Jedes behält seine Herkunft.',
  'identity.join.do': 'Ja, zusammenführen',
  'identity.done.joined': 'Mit {name} zusammengeführt',
  'identity.done.parted': 'Von {name} getrennt',
  'identity.notDone': 'Das wurde nicht ausgeführt: {reason}',
  'identity.error.joined': 'einer der beiden wurde inzwischen mit jemand anderem zusammengeführt',
};
