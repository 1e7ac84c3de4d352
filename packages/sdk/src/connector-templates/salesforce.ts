import { type ConnectorTemplate, words } from './types.ts';

const view = (type: string, id: string) =>
  `"https://[[domain]].lightning.force.com/lightning/r/${type}/" & ${id} & "/view"`;

export const salesforce: ConnectorTemplate = {
  key: 'salesforce',
  name: 'Salesforce',
  what: words(
    'The contact and its cases in Salesforce; opens a case.',
    'Der Kontakt und seine Fälle in Salesforce; legt einen Fall an.',
    'Kontakt i jego sprawy w Salesforce; zakłada sprawę.',
    'Het contact en de cases in Salesforce; opent een case.',
  ),
  questions: [
    {
      key: 'domain',
      label: words('My Domain', 'My Domain', 'My Domain', 'My Domain'),
      example: 'acme',
    },
    {
      key: 'client',
      label: words('Consumer key', 'Consumer Key', 'Klucz konsumenta', 'Consumer key'),
      example: '3MVG9…',
    },
  ],
  secret: words(
    'The consumer secret of an external client app with the client credentials flow and the scope api.',
    'Das Consumer Secret einer externen Client-App mit Client-Credentials-Flow und dem Scope api.',
    'Sekret konsumenta zewnętrznej aplikacji klienckiej z przepływem client credentials i zakresem api.',
    'Het consumer secret van een externe client-app met de client-credentials-flow en de scope api.',
  ),
  webhookSecret: null,
  webhookSetup: null,
  config: {
    baseUrl: 'https://[[domain]].my.salesforce.com/services/data/v66.0',
    signIn: {
      kind: 'oauth2',
      tokenUrl: 'https://[[domain]].my.salesforce.com/services/oauth2/token',
      clientId: '[[client]]',
      credentialsIn: 'body',
    },
    endpoints: [
      {
        // Not SOQL: an address would have to be escaped in its text.
        key: 'contacts',
        method: 'GET',
        path: '/parameterizedSearch/',
        query: [
          { name: 'q', value: '{{identity.value}}' },
          { name: 'in', value: 'EMAIL' },
          { name: 'sobject', value: 'Contact' },
          { name: 'Contact.fields', value: 'Id,Name,Email,Phone,Title,MailingCity,CreatedDate' },
          { name: 'Contact.limit', value: '5' },
        ],
      },
      {
        key: 'cases',
        method: 'GET',
        path: '/sobjects/Contact/{{steps.contact.Id}}/Cases',
        query: [{ name: 'fields', value: 'Id,CaseNumber,Subject,Status,Priority,IsClosed,CreatedDate' }],
      },
      {
        key: 'open_case',
        method: 'POST',
        path: '/sobjects/Case',
        body: {
          kind: 'json',
          value: {
            ContactId: '{{kept.contact}}',
            Subject: '{{fields.subject}}',
            Description: '{{fields.description}}',
            Priority: '{{fields.priority}}',
          },
        },
      },
    ],
    lookups: [
      {
        key: 'contact',
        identities: ['email'],
        steps: [
          {
            endpoint: 'contacts',
            as: 'contact',
            take: 'searchRecords[$lowercase(Email) = $lowercase($identity.value)][0]',
          },
        ],
        kept: [{ key: 'contact', value: 'Id' }],
      },
      {
        key: 'cases',
        identities: ['email'],
        steps: [
          {
            endpoint: 'contacts',
            as: 'contact',
            take: 'searchRecords[$lowercase(Email) = $lowercase($identity.value)][0]',
          },
          { endpoint: 'cases', as: 'cases', take: 'records[]' },
        ],
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
            value: 'Name',
            href: view('Contact', 'Id'),
          },
          { label: words('Position', 'Position', 'Stanowisko', 'Functie'), value: 'Title' },
          { label: words('Phone', 'Telefon', 'Telefon', 'Telefoon'), value: 'Phone', format: 'phone' },
          { label: words('City', 'Ort', 'Miejscowość', 'Plaats'), value: 'MailingCity' },
          {
            label: words('Since', 'Seit', 'Od', 'Sinds'),
            value: 'CreatedDate',
            format: 'date',
          },
        ],
      },
      {
        kind: 'status',
        key: 'cases',
        title: words('Cases', 'Fälle', 'Sprawy', 'Cases'),
        lookup: 'cases',
        items: '$',
        label: 'CaseNumber',
        state: 'Status',
        tone: 'IsClosed ? "good" : Priority = "High" ? "risk" : "warning"',
        text: 'Subject',
        at: 'CreatedDate',
        href: view('Case', 'Id'),
      },
    ],
    actions: [
      {
        key: 'open_case',
        name: words('Open a case', 'Fall anlegen', 'Załóż sprawę', 'Case openen'),
        endpoint: 'open_case',
        lookup: 'contact',
        fields: [
          {
            key: 'subject',
            label: words('Subject', 'Betreff', 'Temat', 'Onderwerp'),
            kind: 'text',
            maxLength: 255,
          },
          {
            key: 'description',
            label: words('Description', 'Beschreibung', 'Opis', 'Beschrijving'),
            kind: 'multiline',
          },
          {
            key: 'priority',
            label: words('Priority', 'Priorität', 'Priorytet', 'Prioriteit'),
            kind: 'choice',
            choices: [
              { value: 'Low', label: words('Low', 'Niedrig', 'Niski', 'Laag') },
              { value: 'Medium', label: words('Medium', 'Mittel', 'Średni', 'Gemiddeld') },
              { value: 'High', label: words('High', 'Hoch', 'Wysoki', 'Hoog') },
            ],
          },
        ],
        summary: 'Salesforce: {{fields.subject}}',
        result: 'id',
        refreshes: ['cases'],
      },
    ],
  },
};
