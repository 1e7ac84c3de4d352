/** The parts of a system's page, in the order they are set up. */
export const systemParts = ['connection', 'data', 'actions', 'webhooks'] as const;
export type SystemPart = (typeof systemParts)[number];
