import { createIncidentClient } from '@throughline/sdk';
import { api } from './client.ts';

/** The part of the API that comes with whoever needs it. */
export const incidentApi = createIncidentClient(api);
