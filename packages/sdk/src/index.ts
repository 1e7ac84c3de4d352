export { type AutomationClient, createAutomationClient } from './automation.ts';
export * from './client.ts';
export { type ConnectorClient, createConnectorClient } from './connectors.ts';
export * from './http.ts';
export { createIncidentClient, type IncidentClient } from './incidents.ts';
export * from './problem.ts';
export { createProfileClient, type ProfileClient } from './profiles.ts';
export * from './types.ts';
