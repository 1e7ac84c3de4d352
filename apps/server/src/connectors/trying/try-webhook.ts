import { checkConfig } from '../check-config.ts';
import type { ConnectorConfig } from '../config/index.ts';
import type { DeliveryOutcome } from '../mapping/map-delivery.ts';
import { type Mapper, MappingStopped } from '../mapping/start-mapper.ts';

/**
 * What would be made of a delivery; nothing is kept, and no signature is asked for.
 * @throws AppError `invalid_input`
 */
export async function tryWebhook(
  mapper: Mapper,
  config: ConnectorConfig,
  { body, headers }: { body: string; headers: Record<string, string> },
): Promise<DeliveryOutcome> {
  checkConfig(config);
  if (config.webhook === null)
    return { state: 'failed', type: null, field: 'webhook', message: 'is switched off' };
  const small = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const contentType = small['content-type'] ?? null;
  return mapper
    .mapDelivery({ text: body, contentType, headers: small, webhook: config.webhook })
    .catch((error) => {
      if (error instanceof MappingStopped)
        return { state: 'failed' as const, type: null, field: 'webhook', message: error.message };
      throw error;
    });
}
