import { queryOptions } from '@tanstack/react-query';
import { rows } from '../rows/rows.ts';
import { api } from './client.ts';

export function customerPanelKey(customerId: string): readonly string[] {
  return ['customer-panel', customerId];
}

export function customerPanelQuery(customerId: string) {
  return queryOptions({
    queryKey: customerPanelKey(customerId),
    queryFn: async () => {
      const panel = await api.customerPanel(customerId);
      rows.put(panel.conversations);
      return panel;
    },
  });
}
