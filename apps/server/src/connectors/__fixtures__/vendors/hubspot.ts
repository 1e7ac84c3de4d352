/**
 * Shaped as HubSpot’s published OpenAPI documents say (github.com/HubSpot/HubSpot-public-api-spec-collection,
 * CRM › Contacts, Deals, Tickets, v3: CollectionResponseWithTotalSimplePublicObject), with invented values.
 */
const object = (id: string, properties: Record<string, string | null>) => ({
  id,
  properties: { hs_object_id: id, ...properties },
  createdAt: '2024-03-01T09:12:45.123Z',
  updatedAt: '2026-11-20T09:12:45.123Z',
  archived: false,
});

export const contacts = {
  total: 1,
  results: [
    object('512', {
      firstname: 'Ute',
      lastname: 'Großmann',
      email: 'u.grossmann@posteo.example',
      phone: '+49 176 5512345',
      company: null,
      lifecyclestage: 'customer',
      hs_lead_status: 'OPEN_DEAL',
    }),
  ],
};
export const nobody = { total: 0, results: [] };
export const deals = {
  total: 2,
  results: [
    object('1', {
      dealname: 'Praxiseinrichtung',
      amount: '12400.5',
      dealstage: 'contractsent',
      closedate: '2026-12-15T00:00:00Z',
      hs_is_closed_won: 'false',
    }),
    object('2', {
      dealname: 'Wartezimmer',
      amount: null,
      dealstage: 'closedwon',
      closedate: '2026-06-01T00:00:00Z',
      hs_is_closed_won: 'true',
    }),
  ],
};
export const tickets = {
  total: 1,
  results: [
    object('9', {
      subject: 'Lieferung unvollständig',
      hs_ticket_priority: 'HIGH',
      createdate: '2026-11-18T08:00:00.000Z',
      closed_date: null,
    }),
  ],
};
