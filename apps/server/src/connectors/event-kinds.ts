/** What systems tell of: one line a kind, in the four languages. Journeys and rules know them by their key. */
const kinds = {
  'order-placed': ['Order placed', 'Bestellung aufgegeben', 'Złożono zamówienie', 'Bestelling geplaatst'],
  'order-paid': ['Order paid', 'Bestellung bezahlt', 'Opłacono zamówienie', 'Bestelling betaald'],
  'order-shipped': ['Order shipped', 'Bestellung versandt', 'Wysłano zamówienie', 'Bestelling verzonden'],
  'order-delivered': [
    'Order delivered',
    'Bestellung zugestellt',
    'Doręczono zamówienie',
    'Bestelling bezorgd',
  ],
  'order-cancelled': [
    'Order cancelled',
    'Bestellung storniert',
    'Anulowano zamówienie',
    'Bestelling geannuleerd',
  ],
  'order-returned': [
    'Order returned',
    'Bestellung zurückgesandt',
    'Zwrócono zamówienie',
    'Bestelling geretourneerd',
  ],
  'order-changed': ['Order changed', 'Bestellung geändert', 'Zmieniono zamówienie', 'Bestelling gewijzigd'],
  'delivery-delayed': ['Delivery delayed', 'Lieferung verspätet', 'Dostawa opóźniona', 'Levering vertraagd'],
  'delivery-failed': ['Delivery failed', 'Zustellung gescheitert', 'Nieudana dostawa', 'Bezorging mislukt'],
  'cart-abandoned': ['Cart abandoned', 'Warenkorb verlassen', 'Porzucono koszyk', 'Winkelwagen verlaten'],
  'refund-made': ['Refund made', 'Erstattung ausgezahlt', 'Zwrócono pieniądze', 'Terugbetaling gedaan'],
  'invoice-sent': ['Invoice sent', 'Rechnung gestellt', 'Wystawiono fakturę', 'Factuur verstuurd'],
  'invoice-paid': ['Invoice paid', 'Rechnung bezahlt', 'Opłacono fakturę', 'Factuur betaald'],
  'invoice-overdue': ['Invoice overdue', 'Rechnung überfällig', 'Faktura po terminie', 'Factuur te laat'],
  'payment-failed': ['Payment failed', 'Zahlung fehlgeschlagen', 'Płatność nieudana', 'Betaling mislukt'],
  'payment-disputed': [
    'Payment disputed',
    'Zahlung bestritten',
    'Zakwestionowano płatność',
    'Betaling betwist',
  ],
  'contract-started': ['Contract started', 'Vertrag begonnen', 'Umowa rozpoczęta', 'Contract begonnen'],
  'contract-changed': ['Contract changed', 'Vertrag geändert', 'Umowa zmieniona', 'Contract gewijzigd'],
  'contract-renewed': ['Contract renewed', 'Vertrag verlängert', 'Umowa przedłużona', 'Contract verlengd'],
  'contract-ending': ['Contract ending', 'Vertrag läuft aus', 'Umowa wygasa', 'Contract loopt af'],
  'contract-ended': ['Contract ended', 'Vertrag beendet', 'Umowa zakończona', 'Contract beëindigd'],
  'appointment-booked': ['Appointment booked', 'Termin vereinbart', 'Umówiono termin', 'Afspraak gemaakt'],
  'appointment-cancelled': [
    'Appointment cancelled',
    'Termin abgesagt',
    'Odwołano termin',
    'Afspraak afgezegd',
  ],
  'record-changed': ['Record changed', 'Stammdaten geändert', 'Zmieniono dane', 'Gegevens gewijzigd'],
  'something-else': ['Something else', 'Etwas anderes', 'Inne zdarzenie', 'Iets anders'],
} as const satisfies Record<string, readonly [en: string, de: string, pl: string, nl: string]>;

export type EventKindKey = keyof typeof kinds;
export const eventKindKeys = Object.keys(kinds) as [EventKindKey, ...EventKindKey[]];

type Name = Record<'en' | 'de' | 'pl' | 'nl', string>;

export function nameOfKind(key: EventKindKey): Name {
  const [en, de, pl, nl] = kinds[key];
  return { en, de, pl, nl };
}

export const eventKinds = eventKindKeys.map((key) => ({ key, name: nameOfKind(key) }));
