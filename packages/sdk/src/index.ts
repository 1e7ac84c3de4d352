export * from './client.ts';
export * from './http.ts';
export * from './problem.ts';
export * from './types.ts';
