import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'compose.title': 'Nieuw gesprek',
  'compose.intro': 'Zoek een klant op naam of adres, of vul een adres in.',
  'compose.placeholder': 'Wat je wilt schrijven… / vindt standaardantwoorden',
  'compose.ownAddress': '“{address}” is een adres van onszelf. Wie moet het bericht krijgen?',
  'compose.noSubject': 'Waar gaat het over? Vul een onderwerp in.',
  'compose.noText': 'Schrijf iets, of voeg een bestand toe.',
  'compose.uploading': 'Een bestand is nog onderweg. Wacht erop, of verwijder het.',
  'compose.unreachable': '{name} heeft geen adres waar dit kanaal naartoe kan schrijven.',
  'compose.sent': 'Verzonden naar {list}',
  'compose.open': 'Openen',
  'compose.correct': 'Corrigeren',
  'compose.waits': 'De server is niet bereikbaar. Het bericht gaat weg zodra het kan.',
};
