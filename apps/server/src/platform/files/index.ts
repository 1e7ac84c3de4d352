export { type FileLinks, fileLinks } from './file-links.ts';
export {
  copyFiles,
  dropFiles,
  type FileOwner,
  type FileRecord,
  findFile,
  findFiles,
  isRecorded,
  recordFile,
  saveFile,
  takeFiles,
} from './file-records.ts';
export { type FileStore, openLocalFileStore } from './file-store.ts';
