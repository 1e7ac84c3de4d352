import type { Migration } from '../platform/db/index.ts';
import { eventLog } from './0001_event_log.ts';
import { files } from './0002_files.ts';
import { people } from './0003_people.ts';
import { customers } from './0004_customers.ts';
import { conversations } from './0005_conversations.ts';
import { channels } from './0006_channels.ts';
import { forms } from './0007_forms.ts';
import { delivery } from './0008_delivery.ts';
import { channelCounts } from './0009_channel_counts.ts';
import { routing } from './0010_routing.ts';
import { search } from './0011_search.ts';
import { views } from './0012_views.ts';
import { heldReplies } from './0013_held_replies.ts';
import { routingEngine } from './0014_routing_engine.ts';
import { replies } from './0015_canned_replies.ts';
import { merging } from './0016_merging.ts';
import { serviceLevels } from './0017_service_levels.ts';
import { calendars } from './0019_calendars.ts';
import { waiting } from './0020_waiting.ts';
import { automation } from './0021_automation.ts';
import { incidents } from './0023_incidents.ts';
import { supervision } from './0025_supervision.ts';
import { reports } from './0026_reports.ts';
import { audit } from './0027_audit.ts';
import { roles } from './0028_roles.ts';
import { mentions } from './0029_mentions.ts';
import { sideTalks } from './0030_side_talks.ts';
import { privacy } from './0031_privacy.ts';
import { viewsWithoutNames } from './0032_views_without_names.ts';
import { atRisk } from './0033_at_risk.ts';
import { customerJoins } from './0034_customer_joins.ts';
import { customerImports } from './0035_customer_imports.ts';
import { cannedSubjects } from './0036_canned_subjects.ts';
import { formattedReplies } from './0037_formatted_replies.ts';
import { customerSuggestions } from './0041_customer_suggestions.ts';
import { sharedHandles } from './0042_shared_handles.ts';
import { uploadedImports } from './0043_uploaded_imports.ts';
import { retention } from './0044_retention.ts';
import { profiles } from './0046_profiles.ts';
import { consents } from './0047_consents.ts';
import { segments } from './0048_segments.ts';
import { connectors } from './0049_connectors.ts';
import { connectorReadings } from './0050_connector_readings.ts';
import { connectorWebhooks } from './0051_connector_webhooks.ts';
import { touchpoints } from './0052_touchpoints.ts';
import { goals } from './0053_goals.ts';

/** In this order, for good: a landed migration is never changed, only followed by another. */
export const migrations: Record<string, Migration> = {
  '0001_event_log': eventLog,
  '0002_files': files,
  '0003_people': people,
  '0004_customers': customers,
  '0005_conversations': conversations,
  '0006_channels': channels,
  '0007_forms': forms,
  '0008_delivery': delivery,
  '0009_channel_counts': channelCounts,
  '0010_routing': routing,
  '0011_search': search,
  '0012_views': views,
  '0013_held_replies': heldReplies,
  '0014_routing_engine': routingEngine,
  '0015_canned_replies': replies,
  '0016_merging': merging,
  '0017_service_levels': serviceLevels,
  '0019_calendars': calendars,
  '0020_waiting': waiting,
  '0021_automation': automation,
  '0023_incidents': incidents,
  '0025_supervision': supervision,
  '0026_reports': reports,
  '0027_audit': audit,
  '0028_roles': roles,
  '0029_mentions': mentions,
  '0030_side_talks': sideTalks,
  '0031_privacy': privacy,
  '0032_views_without_names': viewsWithoutNames,
  '0033_at_risk': atRisk,
  '0034_customer_joins': customerJoins,
  '0035_customer_imports': customerImports,
  '0036_canned_subjects': cannedSubjects,
  '0037_formatted_replies': formattedReplies,
  '0041_customer_suggestions': customerSuggestions,
  '0042_shared_handles': sharedHandles,
  '0043_uploaded_imports': uploadedImports,
  '0044_retention': retention,
  '0046_profiles': profiles,
  '0047_consents': consents,
  '0048_segments': segments,
  '0049_connectors': connectors,
  '0050_connector_readings': connectorReadings,
  '0051_connector_webhooks': connectorWebhooks,
  '0052_touchpoints': touchpoints,
  '0053_goals': goals,
};
