export { configSchema } from './config/index.ts';
export { eventKinds } from './event-kinds.ts';
export { listConnectors, readConnector, type ShownConnector } from './read-connectors.ts';
export {
  type ConnectorDeps,
  changeConnector,
  createConnector,
  deleteConnector,
} from './save-connector.ts';
