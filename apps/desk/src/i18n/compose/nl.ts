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
  'compose.refused.do_not_contact':
    'Niet verzonden: deze klant wil niet benaderd worden. Je kunt wel antwoorden op wat hij schrijft.',
  'compose.refused.no_consent': 'Niet verzonden: deze klant heeft hier geen toestemming voor gegeven.',
  'compose.refused.consent_withdrawn': 'Niet verzonden: deze klant heeft de toestemming ingetrokken.',
  'compose.refused.quiet_hours':
    'Niet verzonden: bij deze klant zijn het stille uren. Je kunt het na {until} versturen.',
  'compose.sent': 'Verzonden naar {list}',
  'compose.open': 'Openen',
  'compose.correct': 'Corrigeren',
  'compose.waits': 'De server is niet bereikbaar. Het bericht gaat weg zodra het kan.',
};
