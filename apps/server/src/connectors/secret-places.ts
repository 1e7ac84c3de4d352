import type { ConnectorConfig } from './config/index.ts';

/** Whether the secret of the sign-in would go to a place it was not entered for. */
export function goesElsewhere(before: ConnectorConfig, after: ConnectorConfig): boolean {
  const known = placesOf(before);
  return placesOf(after).some((place) => !known.includes(place));
}

const placesOf = ({ baseUrl, signIn }: ConnectorConfig): string[] =>
  [baseUrl, ...(signIn.kind === 'oauth2' ? [signIn.tokenUrl] : [])].map((address) => new URL(address).origin);
