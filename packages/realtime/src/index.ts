export * from './protocol.ts';
export * from './resuming-client.ts';
export * from './visitor-protocol.ts';
