export {
  type AuditAction,
  type AuditChange,
  type AuditThing,
  type AuditView,
  auditActions,
  auditThings,
  auditViewNames,
  kindOfThing,
} from './actions.ts';
export { shortenAddress } from './address.ts';
export { type Change, type Changes, changesBetween } from './changes.ts';
export { type AuditContext, inAuditContext, systemContext, type Who } from './context.ts';
export { forgetNames } from './forget-names.ts';
export { type AuditPolicy, changeAuditPolicy, keepAuditFor, readAuditPolicy } from './policy.ts';
export { audit, auditNothing, auditView } from './record.ts';
export { startAuditRetention } from './retention.ts';
export { type AuditFilter, type AuditRow, selectEntries } from './store.ts';
export { verifyAuditLog } from './verify.ts';
export { startViewLog, type ViewLog } from './view-log.ts';
