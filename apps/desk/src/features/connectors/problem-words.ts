import type { MessageKey } from '../../i18n/index.ts';

/** Why a system gave no answer that can be shown; codes of this desk's future have the plainest words. */
const reasons: Record<string, MessageKey> = {
  timeout: 'connectors.problem.timeout',
  unreachable: 'connectors.problem.unreachable',
  forbidden_address: 'connectors.problem.forbiddenAddress',
  too_large: 'connectors.problem.tooLarge',
  bad_answer: 'connectors.problem.badAnswer',
  refused: 'connectors.problem.refused',
  sign_in: 'connectors.problem.signIn',
  error_status: 'connectors.problem.errorStatus',
  paused: 'connectors.problem.paused',
  mapping: 'connectors.problem.mapping',
  bad_request: 'connectors.problem.badRequest',
  too_many_redirects: 'connectors.problem.redirects',
};

export const problemKey = (code: string): MessageKey => reasons[code] ?? 'connectors.problem.other';
