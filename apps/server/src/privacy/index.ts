export { folderArchive } from './archive.ts';
export { askErasure, askExport } from './ask.ts';
export { exportPerson } from './export-person.ts';
export { fetchArchive } from './fetch-archive.ts';
export { listRequests } from './request-store.ts';
export { runRequest } from './run-request.ts';
export { type Privacy, startPrivacy } from './start-privacy.ts';
export type { AskedBy, PrivacyDeps, PrivacyRequest } from './types.ts';
