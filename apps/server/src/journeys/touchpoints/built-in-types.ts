/** Types of touchpoints that the product knows by itself: those it makes of its own events, and those others usually send. */
import type { Names } from '../types.ts';

const named = (en: string, de: string, pl: string, nl: string): Names => ({ en, de, pl, nl });

export const builtInTypes: Readonly<Record<string, Names>> = {
  message_received: named('Customer wrote', 'Kunde hat geschrieben', 'Klient napisał', 'Klant schreef'),
  message_sent: named('We answered', 'Wir haben geantwortet', 'Odpowiedzieliśmy', 'Wij antwoordden'),
  conversation_opened: named(
    'Conversation opened',
    'Gespräch begonnen',
    'Rozmowa rozpoczęta',
    'Gesprek begonnen',
  ),
  conversation_closed: named(
    'Conversation closed',
    'Gespräch abgeschlossen',
    'Rozmowa zamknięta',
    'Gesprek gesloten',
  ),
  conversation_reopened: named(
    'Conversation reopened',
    'Gespräch wieder geöffnet',
    'Rozmowa otwarta ponownie',
    'Gesprek heropend',
  ),
  conversation_assigned: named('Handed on', 'Weitergegeben', 'Przekazano', 'Doorgegeven'),
  form_saved: named('Form filled in', 'Formular ausgefüllt', 'Formularz wypełniany', 'Formulier ingevuld'),
  form_submitted: named('Form sent', 'Formular gesendet', 'Formularz wysłany', 'Formulier verzonden'),
  form_abandoned: named('Form left', 'Formular verlassen', 'Formularz porzucony', 'Formulier verlaten'),
  offer_accepted: named('Agent took over', 'Agent hat übernommen', 'Agent przejął', 'Medewerker nam over'),
  offer_missed: named(
    'Agent did not answer',
    'Agent hat nicht reagiert',
    'Agent nie odebrał',
    'Medewerker reageerde niet',
  ),
  callback_wanted: named('Callback wanted', 'Rückruf gewünscht', 'Prośba o oddzwonienie', 'Terugbelverzoek'),
  callback_done: named('Called back', 'Zurückgerufen', 'Oddzwoniono', 'Teruggebeld'),
  page_viewed: named('Page viewed', 'Seite angesehen', 'Strona wyświetlona', 'Pagina bekeken'),
  page_failed: named('Page failed', 'Fehler auf der Seite', 'Błąd na stronie', 'Fout op de pagina'),
  article_viewed: named('Article read', 'Artikel gelesen', 'Artykuł przeczytany', 'Artikel gelezen'),
  searched: named('Searched', 'Gesucht', 'Wyszukiwanie', 'Gezocht'),
  call_received: named('Customer called', 'Kunde hat angerufen', 'Klient zadzwonił', 'Klant belde'),
  visited: named('Came to a branch', 'War in der Filiale', 'Wizyta w oddziale', 'Kwam langs in de vestiging'),
  ordered: named('Ordered', 'Bestellt', 'Zamówiono', 'Besteld'),
  survey_answered: named(
    'Survey answered',
    'Umfrage beantwortet',
    'Ankieta wypełniona',
    'Enquête beantwoord',
  ),
};
