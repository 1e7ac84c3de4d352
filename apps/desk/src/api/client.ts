import { createClient } from '@throughline/sdk';

/** The desk speaks to the server it came from, with the session cookie. */
export const api = createClient();
