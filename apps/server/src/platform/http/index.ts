export { type Access, agentIdOf, type Caller, callerOf, type Permission } from './access.ts';
export { createHttpApp, type Routes, typed } from './app.ts';
export { problem } from './problem.ts';
