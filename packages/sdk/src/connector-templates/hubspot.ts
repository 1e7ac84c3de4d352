import { type ConnectorTemplate, words } from './types.ts';

const leadStates = [
  ['NEW', words('New', 'Neu', 'Nowy', 'Nieuw')],
  ['OPEN', words('Open', 'Offen', 'Otwarty', 'Open')],
  ['IN_PROGRESS', words('In progress', 'In Bearbeitung', 'W toku', 'Bezig')],
  ['OPEN_DEAL', words('Open deal', 'Offener Deal', 'Otwarta transakcja', 'Open deal')],
  ['UNQUALIFIED', words('Unqualified', 'Nicht qualifiziert', 'Niekwalifikowany', 'Niet gekwalificeerd')],
  [
    'ATTEMPTED_TO_CONTACT',
    words('Attempted to contact', 'Kontaktversuch', 'Próba kontaktu', 'Contactpoging'),
  ],
  ['CONNECTED', words('Connected', 'In Kontakt', 'Nawiązano kontakt', 'Contact gelegd')],
  ['BAD_TIMING', words('Bad timing', 'Falscher Zeitpunkt', 'Zły moment', 'Slecht moment')],
] as const;

const contact = { endpoint: 'contacts', as: 'contact', take: 'results[0]' };
const search = (what: string, properties: string[]) => ({
  method: 'POST' as const,
  path: `/crm/v3/objects/${what}/search`,
  body: {
    kind: 'json' as const,
    value: {
      filterGroups: [
        {
          filters: [{ propertyName: 'associations.contact', operator: 'EQ', value: '{{steps.contact.id}}' }],
        },
      ],
      sorts: [{ propertyName: 'createdate', direction: 'DESCENDING' }],
      properties,
      limit: 20,
    },
  },
});

export const hubspot: ConnectorTemplate = {
  key: 'hubspot',
  name: 'HubSpot',
  what: words(
    'The contact with its deals and tickets in HubSpot.',
    'Der Kontakt mit seinen Deals und Tickets in HubSpot.',
    'Kontakt z transakcjami i zgłoszeniami w HubSpot.',
    'Het contact met de deals en tickets in HubSpot.',
  ),
  questions: [],
  secret: words(
    'Access token of a private app, with crm.objects.contacts read and write, crm.objects.deals.read and tickets.',
    'Zugriffstoken einer privaten App, mit crm.objects.contacts lesen und schreiben, crm.objects.deals.read und tickets.',
    'Token dostępu aplikacji prywatnej z crm.objects.contacts (odczyt i zapis), crm.objects.deals.read i tickets.',
    'Toegangstoken van een privé-app, met crm.objects.contacts lezen en schrijven, crm.objects.deals.read en tickets.',
  ),
  webhookSecret: null,
  webhookSetup: null,
  config: {
    baseUrl: 'https://api.hubapi.com',
    signIn: { kind: 'key', in: 'header', name: 'Authorization', prefix: 'Bearer ' },
    endpoints: [
      {
        key: 'contacts',
        method: 'POST',
        path: '/crm/v3/objects/contacts/search',
        body: {
          kind: 'json',
          value: {
            filterGroups: [
              { filters: [{ propertyName: 'email', operator: 'EQ', value: '{{identity.value}}' }] },
            ],
            properties: [
              'firstname',
              'lastname',
              'email',
              'phone',
              'company',
              'lifecyclestage',
              'hs_lead_status',
            ],
            limit: 1,
          },
        },
      },
      {
        key: 'deals',
        ...search('deals', ['dealname', 'amount', 'dealstage', 'closedate', 'hs_is_closed_won']),
      },
      {
        key: 'tickets',
        ...search('tickets', ['subject', 'hs_ticket_priority', 'createdate', 'closed_date']),
      },
      {
        key: 'lead_status',
        method: 'PATCH',
        path: '/crm/v3/objects/contacts/{{kept.contact}}',
        body: { kind: 'json', value: { properties: { hs_lead_status: '{{fields.status}}' } } },
      },
    ],
    lookups: [
      {
        key: 'contact',
        identities: ['email'],
        steps: [contact],
        kept: [{ key: 'contact', value: 'id' }],
      },
      {
        key: 'deals',
        identities: ['email'],
        steps: [contact, { endpoint: 'deals', as: 'deals', take: 'results[]' }],
      },
      {
        key: 'tickets',
        identities: ['email'],
        steps: [contact, { endpoint: 'tickets', as: 'tickets', take: 'results[]' }],
      },
    ],
    panels: [
      {
        kind: 'facts',
        key: 'contact',
        title: words('Contact', 'Kontakt', 'Kontakt', 'Contact'),
        lookup: 'contact',
        fields: [
          {
            label: words('Name', 'Name', 'Imię i nazwisko', 'Naam'),
            value: '$trim(properties.firstname & " " & properties.lastname)',
          },
          { label: words('Company', 'Firma', 'Firma', 'Bedrijf'), value: 'properties.company' },
          {
            label: words('Phone', 'Telefon', 'Telefon', 'Telefoon'),
            value: 'properties.phone',
            format: 'phone',
          },
          {
            label: words('Lifecycle stage', 'Lifecycle-Phase', 'Etap cyklu', 'Levenscyclusfase'),
            value: 'properties.lifecyclestage',
          },
          {
            label: words('Lead status', 'Lead-Status', 'Status leada', 'Leadstatus'),
            value: '$lowercase($replace(properties.hs_lead_status, "_", " "))',
          },
          { label: words('Since', 'Seit', 'Od', 'Sinds'), value: 'createdAt', format: 'date' },
        ],
      },
      {
        kind: 'table',
        key: 'deals',
        title: words('Deals', 'Deals', 'Transakcje', 'Deals'),
        lookup: 'deals',
        rows: '$',
        columns: [
          { key: 'name', label: words('Deal', 'Deal', 'Transakcja', 'Deal'), value: 'properties.dealname' },
          {
            key: 'stage',
            label: words('Stage', 'Phase', 'Etap', 'Fase'),
            value: 'properties.dealstage',
            tone: 'properties.hs_is_closed_won = "true" ? "good" : "neutral"',
          },
          {
            key: 'closes',
            label: words('Closes', 'Abschluss', 'Zamknięcie', 'Sluit'),
            value: 'properties.closedate',
            format: 'date',
          },
          {
            key: 'amount',
            label: words('Amount', 'Betrag', 'Kwota', 'Bedrag'),
            value: 'properties.amount ? $number(properties.amount)',
            format: 'number',
          },
        ],
      },
      {
        kind: 'timeline',
        key: 'tickets',
        title: words('Tickets', 'Tickets', 'Zgłoszenia', 'Tickets'),
        lookup: 'tickets',
        items: '$',
        at: 'properties.createdate',
        headline: 'properties.subject',
        text: '$lowercase(properties.hs_ticket_priority)',
        tone: '$exists(properties.closed_date) and properties.closed_date != null ? "good" : properties.hs_ticket_priority = "HIGH" ? "risk" : "warning"',
      },
    ],
    actions: [
      {
        key: 'lead_status',
        name: words('Change lead status', 'Lead-Status ändern', 'Zmień status leada', 'Leadstatus wijzigen'),
        endpoint: 'lead_status',
        lookup: 'contact',
        fields: [
          {
            key: 'status',
            label: words('Lead status', 'Lead-Status', 'Status leada', 'Leadstatus'),
            kind: 'choice',
            choices: leadStates.map(([value, label]) => ({ value, label })),
          },
        ],
        summary: 'HubSpot: {{fields.status}}',
        refreshes: ['contact'],
      },
    ],
  },
};
