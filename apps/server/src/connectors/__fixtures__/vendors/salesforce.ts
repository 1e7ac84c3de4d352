/**
 * Shaped as the REST API v66.0 documents it, with invented values: developer.salesforce.com/docs/platform/api-rest
 * (Search for a String, Parameterized Search; Traverse Relationships with Friendly URLs; Create a Record).
 */
const record = (type: string, id: string) => ({ type, url: `/services/data/v66.0/sobjects/${type}/${id}` });

export const contacts = {
  searchRecords: [
    {
      attributes: record('Contact', '003RO0000035WQgYAM'),
      Id: '003RO0000035WQgYAM',
      Name: 'Ute Großmann',
      Email: 'U.Grossmann@posteo.example',
      Phone: '+49 176 5512345',
      Title: null,
      MailingCity: 'Köln',
      CreatedDate: '2024-03-01T09:12:45.000+0000',
    },
    // The search is by words: a similar address may come along.
    {
      attributes: record('Contact', '003RO0000035WQhYAM'),
      Id: '003RO0000035WQhYAM',
      Name: 'Uta Grossmann',
      Email: 'u.grossmann@posteo.example.com',
      Phone: null,
      Title: null,
      MailingCity: null,
      CreatedDate: '2025-03-01T09:12:45.000+0000',
    },
  ],
};
export const nobody = { searchRecords: [] };
export const cases = {
  totalSize: 1,
  done: true,
  records: [
    {
      attributes: record('Case', '500RO00000AbcdeYAB'),
      Id: '500RO00000AbcdeYAB',
      CaseNumber: '00001026',
      Subject: 'Stuhlbein gebrochen',
      Status: 'Working',
      Priority: 'High',
      IsClosed: false,
      CreatedDate: '2026-11-20T09:12:45.000+0000',
    },
  ],
};
export const created = { id: '500RO00000AbcdfYAB', success: true, errors: [] };
