export { type Config, ConfigError, readConfig } from './config.ts';
export { variables } from './variables.ts';
