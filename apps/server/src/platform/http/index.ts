export { type Access, admit, agentIdOf, type Caller, callerOf, type Permission } from './access.ts';
export { createHttpApp, type Routes, typed } from './app.ts';
export { answerError, problem } from './problem.ts';
