export {
  createAccount,
  endSession,
  endSessions,
  hashOf,
  hasTwoFactor,
  listSessions,
  removeTwoFactor,
  renameAccount,
  replacePassword,
  type SessionSummary,
} from './accounts.ts';
export { beginAttempt, clearAttempts } from './attempts.ts';
export { type Auth, type AuthOptions, clientAddressHeader, createAuth, type Session } from './auth.ts';
