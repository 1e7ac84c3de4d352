import type { ConnectorConfig } from '../types.ts';
import type { ConnectorTemplate } from './types.ts';

/**
 * The configuration with the answers in it.
 * @param answers by the keys of the questions; what is not answered stays as `[[key]]`
 */
export function fillTemplate(
  { config }: Pick<ConnectorTemplate, 'config'>,
  answers: Record<string, string>,
): ConnectorConfig {
  return filled(config, answers) as ConnectorConfig;
}

function filled(value: unknown, answers: Record<string, string>): unknown {
  if (typeof value === 'string')
    return value.replace(/\[\[(\w+)\]\]/g, (all, key: string) => answers[key]?.trim() || all);
  if (Array.isArray(value)) return value.map((each) => filled(each, answers));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, answers)]));
}
