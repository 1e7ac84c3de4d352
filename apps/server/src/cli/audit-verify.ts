import { verifyAuditLog } from '../platform/audit/index.ts';
import { withDatabase } from './with-database.ts';

export const verifyAudit = () => withDatabase(({ db }) => verifyAuditLog(db));
