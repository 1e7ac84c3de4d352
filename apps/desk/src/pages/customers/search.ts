import type { SearchSchemaInput } from '@tanstack/react-router';

/** What the list of customers shows, in the address. */
export interface CustomersSearch {
  q?: string;
  filter?: string;
  order?: 'value' | 'contacted';
  /** The customer whose panel is open. */
  customer?: string;
}

/** Reads the address leniently: what does not fit is left out. */
export function readCustomersSearch(search: Partial<CustomersSearch> & SearchSchemaInput): CustomersSearch {
  const text = (name: 'q' | 'filter' | 'customer') => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  return {
    ...text('q'),
    ...text('filter'),
    ...text('customer'),
    ...(search.order === 'value' || search.order === 'contacted' ? { order: search.order } : {}),
  };
}
