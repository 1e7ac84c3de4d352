export { type LivePicture, type LivePictureDeps, openLivePicture } from './live-picture.ts';
export { join, leave, participationConsumer } from './participation.ts';
export { changePolicy, readPolicy, type SupervisionPolicy } from './policy.ts';
export { readAlong } from './read-along.ts';
export { type AgentFigures, agentStatuses, type ScopeFigures } from './types.ts';
export { whisper } from './whisper.ts';
