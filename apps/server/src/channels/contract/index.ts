export * from './door.ts';
export * from './types.ts';
export * from './visitor-token.ts';
