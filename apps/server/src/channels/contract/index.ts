export * from './door.ts';
export * from './types.ts';
