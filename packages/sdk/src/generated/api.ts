/**
 * Written by scripts/write-sdk-types.mjs from the server's OpenAPI document; do not change it by hand.
 */
export interface paths {
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New password; ends all other sessions */
        post: operations["postAuthChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/revoke-other-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all sessions but this */
        post: operations["postAuthRevokeOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in; a second factor may follow */
        post: operations["postAuthSignInEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["postAuthSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch two-factor sign-in off */
        post: operations["postAuthTwoFactorDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin two-factor enrolment; it counts once a code was verified */
        post: operations["postAuthTwoFactorEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/generate-backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New backup codes; the old ones stop working */
        post: operations["postAuthTwoFactorGenerateBackupCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/verify-backup-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish sign-in with a backup code */
        post: operations["postAuthTwoFactorVerifyBackupCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/verify-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish sign-in, or enrolment, with a code */
        post: operations["postAuthTwoFactorVerifyTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/action-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an action went */
        get: operations["getActionRunsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/action-runs/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask again how an unclear action went
         * @description Sends the same request under the same key. Only for systems that know a request again; `action_outcome_unknown` otherwise.
         */
        post: operations["postActionRunsByIdAttempts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agents, former ones too */
        get: operations["getAgents"];
        put?: never;
        /** Add an agent who may sign in */
        post: operations["postAgents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an agent; `active: false` ends their sessions at once */
        patch: operations["patchAgentsById"];
        trace?: never;
    };
    "/api/v1/agents/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Offers come to this agent again */
        delete: operations["deleteAgentsByIdHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a new password for somebody who lost theirs; ends their sessions */
        put: operations["putAgentsByIdPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an agent knows, and how well */
        get: operations["getAgentsByIdSkills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say how well an agent knows something */
        patch: operations["patchAgentsByIdSkills"];
        trace?: never;
    };
    "/api/v1/agents/{id}/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take away the second factor of somebody who lost it */
        delete: operations["deleteAgentsByIdTwoFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API keys */
        get: operations["getApiKeys"];
        put?: never;
        /** Make an API key; the answer is the only place it is shown */
        post: operations["postApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["deleteApiKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, newest first */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV, newest first; that it was fetched is in the log afterwards */
        get: operations["getAuditExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the log keeps */
        get: operations["getAuditPolicy"];
        /** Set which views of personal data are kept, and how long everything is */
        put: operations["putAuditPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules in the order in which they run */
        get: operations["getAutomationRules"];
        put?: never;
        /**
         * Add a rule
         * @description It is a draft, after the others; it runs once its state is `live`.
         */
        post: operations["postAutomationRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rule */
        get: operations["getAutomationRulesById"];
        put?: never;
        post?: never;
        /** Delete a rule and its log; what it did stays */
        delete: operations["deleteAutomationRulesById"];
        options?: never;
        head?: never;
        /** Change a rule, switch it on or off */
        patch: operations["patchAutomationRulesById"];
        trace?: never;
    };
    "/api/v1/automation/rules/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a rule did, and why it did not */
        get: operations["getAutomationRulesByIdRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation/rules/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a rule would have done to the last thousand conversations
         * @description The rule need not be kept. Nothing is written.
         */
        post: operations["postAutomationRulesDryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation/rules/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put rules in this order */
        put: operations["putAutomationRulesOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When somebody is there: the company’s calendar first */
        get: operations["getCalendars"];
        put?: never;
        /** Add a calendar, for channels and teams to choose */
        post: operations["postCalendars"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a calendar; who chose it goes by the company’s */
        delete: operations["deleteCalendarsById"];
        options?: never;
        head?: never;
        /** Change a calendar or make it the company’s */
        patch: operations["patchCalendarsById"];
        trace?: never;
    };
    "/api/v1/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Canned replies */
        get: operations["getCannedReplies"];
        put?: never;
        /** Add a canned reply */
        post: operations["postCannedReplies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a canned reply; messages keep their words */
        delete: operations["deleteCannedRepliesById"];
        options?: never;
        head?: never;
        /** Change a canned reply */
        patch: operations["patchCannedRepliesById"];
        trace?: never;
    };
    "/api/v1/canned-replies/{id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count a use and get copies of its files for a message */
        post: operations["postCannedRepliesByIdUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be connected */
        get: operations["getChannelTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Configured channels */
        get: operations["getChannels"];
        put?: never;
        /** Connect a channel */
        post: operations["postChannels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One channel */
        get: operations["getChannelsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a channel */
        patch: operations["patchChannelsById"];
        trace?: never;
    };
    "/api/v1/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign on to what the channel needs and say whether it works */
        post: operations["postChannelsByIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connector-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery, whole */
        get: operations["getConnectorDeliveriesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connector-deliveries/{id}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a delivery anew, as the connector is configured now */
        post: operations["postConnectorDeliveriesByIdReplays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connector-event-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What systems can tell of, in words */
        get: operations["getConnectorEventKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Connected systems */
        get: operations["getConnectors"];
        put?: never;
        /** Connect a system */
        post: operations["postConnectors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One connected system */
        get: operations["getConnectorsById"];
        /**
         * Change how a system is connected
         * @description The whole configuration is replaced; secrets that are absent stay. Where the address becomes another host, the secret of the sign-in has to be given again.
         */
        put: operations["putConnectorsById"];
        post?: never;
        /** Disconnect a system */
        delete: operations["deleteConnectorsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a system told, the latest first */
        get: operations["getConnectorsByIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors/openapi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the operations of an OpenAPI 3 document */
        post: operations["postConnectorsOpenapi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors/try-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look somebody up, and see what goes out, what comes back and what is made of it
         * @description Nothing is kept. With a `sample` nothing is called either.
         */
        post: operations["postConnectorsTryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors/webhook-try-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what would be made of a delivery */
        post: operations["postConnectorsWebhookTryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often their customers have turned to us in each of some conversations */
        get: operations["getContactsCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of a view */
        get: operations["getConversations"];
        put?: never;
        /**
         * Begin a conversation by writing to a customer
         * @description It belongs to the customer who has the first address; somebody new becomes one. The same `clientId` again begins nothing. Refused where the customer’s wishes, consents or quiet hours do not allow it.
         */
        post: operations["postConversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A conversation with the latest page of its timeline */
        get: operations["getConversationsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give it to an agent or a team */
        put: operations["putConversationsByIdAssignment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note where the customer wants to be called back */
        put: operations["putConversationsByIdCallback"];
        post?: never;
        /** The customer has been called back */
        delete: operations["deleteConversationsByIdCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Close */
        put: operations["putConversationsByIdClosure"];
        post?: never;
        /** Reopen */
        delete: operations["deleteConversationsByIdClosure"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the customer of a conversation turned to us */
        get: operations["getConversationsByIdContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep the caller's draft
         * @description Other desks of the same agent are told at once.
         */
        put: operations["putConversationsByIdDraft"];
        post?: never;
        /** Discard the caller's draft */
        delete: operations["deleteConversationsByIdDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/forwards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forward to somebody outside, or go on talking with them
         * @description The agent’s words above, what is passed on below with its headers. Answers come back as side messages: they never join what is said with the customer.
         */
        post: operations["postConversationsByIdForwards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the labels */
        put: operations["putConversationsByIdLabels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/macros": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a macro in a conversation
         * @description All of its actions or none. The same `clientId` again does nothing more and answers the same.
         */
        post: operations["postConversationsByIdMacros"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/mentions/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller has looked at what they were told of */
        post: operations["postConversationsByIdMentionsSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take another conversation in
         * @description Its messages keep ids, times and channels, and whatever is addressed to it goes here. The same again changes nothing.
         */
        post: operations["postConversationsByIdMerges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/merges/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Part two merged conversations again */
        delete: operations["deleteConversationsByIdMergesByChangeId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply on a channel
         * @description The same `clientId` again sends nothing new. With `holdSeconds` or `sendAt` the answer is a held reply.
         */
        post: operations["postConversationsByIdMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an internal note, or answer one
         * @description Whom it names is told, and so is who takes part in its thread. Somebody who has left is named and not told: `told` says so.
         */
        post: operations["postConversationsByIdNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Speak in it too; it stays with whoever has it */
        put: operations["putConversationsByIdParticipation"];
        post?: never;
        /** Listen again */
        delete: operations["deleteConversationsByIdParticipation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/read-along": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands beside a conversation for somebody who reads along */
        get: operations["getConversationsByIdReadAlong"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversations somebody said are related */
        get: operations["getConversationsByIdRelated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/related/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that two conversations are related */
        put: operations["putConversationsByIdRelatedByOtherId"];
        post?: never;
        /** Take the relation back */
        delete: operations["deleteConversationsByIdRelatedByOtherId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why who got this conversation, newest first */
        get: operations["getConversationsByIdRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/same-matter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversations about the same matter, contacts and incidents of a conversation */
        get: operations["getConversationsByIdSameMatter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/same-matter/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether two conversations are about the same matter */
        put: operations["putConversationsByIdSameMatterByOtherId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An agent has looked at what is new */
        post: operations["postConversationsByIdSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/service-level": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was promised to the customer, and how it stands */
        get: operations["getConversationsByIdServiceLevel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open conversations of anybody that say the same with rare words */
        get: operations["getConversationsByIdSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put aside until a moment */
        put: operations["putConversationsByIdSnooze"];
        post?: never;
        /** Take back from snooze */
        delete: operations["deleteConversationsByIdSnooze"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a conversation with some of the messages */
        post: operations["postConversationsByIdSplits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/splits/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put back what was split off */
        delete: operations["deleteConversationsByIdSplitsByChangeId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/takeover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** It is mine from now on; whoever had it is told who took it and why */
        put: operations["putConversationsByIdTakeover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earlier items */
        get: operations["getConversationsByIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/whispers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something to whoever has it; the customer never sees it */
        post: operations["postConversationsByIdWhispers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many conversations
         * @description Each is its own transaction with its own outcome: one that cannot be changed does not keep the others from it.
         */
        post: operations["postConversationsBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/by-number/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A conversation by its short number */
        get: operations["getConversationsByNumberByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many conversations each view holds, up to 1000 */
        get: operations["getConversationsCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first, 200 at most */
        get: operations["getCustomerImports"];
        put?: never;
        /** Upload a CSV table of customers (multipart field `file`); nothing of it is imported yet */
        post: operations["postCustomerImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: how its table is read, how far it is, examples of what was found */
        get: operations["getCustomerImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-imports/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find out what each row would become; nothing is written of it */
        post: operations["postCustomerImportsByIdDryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-imports/{id}/left-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that were left out as CSV: why, whom they may be, and the row as it was */
        get: operations["getCustomerImportsByIdLeftOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-imports/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how the table is to be read: its encoding, and what is in which column */
        put: operations["putCustomerImportsByIdReading"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import the table, or go on where a cancelled import is */
        post: operations["postCustomerImportsByIdRun"];
        /** Stop a dry run or an import; what is imported stays */
        delete: operations["deleteCustomerImportsByIdRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers who may be one person
         * @description Suggested by what is known of them, and never joined by itself. The likeliest first.
         */
        get: operations["getCustomerSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find customers by the start of a name or address */
        get: operations["getCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer */
        get: operations["getCustomersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, language or attributes */
        patch: operations["patchCustomersById"];
        trace?: never;
    };
    "/api/v1/customers/{id}/action-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What systems were made to do for a customer, the latest first */
        get: operations["getCustomersByIdActionRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What other systems can be made to do for a customer, as forms */
        get: operations["getCustomersByIdActions"];
        put?: never;
        /**
         * Have a system do something for a customer
         * @description Answers when the system has, or how far it is. The same `clientId` again is carried out no second time and answers the same.
         */
        post: operations["postCustomersByIdActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/actions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See exactly what an action would send */
        post: operations["postCustomersByIdActionsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/connector-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What other systems told of a customer, the latest first */
        get: operations["getCustomersByIdConnectorEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what a customer agreed to or took back, with its proof */
        post: operations["postCustomersByIdConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/contact-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how a customer wants to be written to; what is left out stays */
        patch: operations["patchCustomersByIdContactWishes"];
        trace?: never;
    };
    "/api/v1/customers/{id}/distinctions/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that two customers are not the same person
         * @description They are not suggested again, whomever either is joined with later, and evidence that comes by itself does not join them.
         */
        put: operations["putCustomersByIdDistinctionsByOtherId"];
        post?: never;
        /** Take it back that two customers are not the same person */
        delete: operations["deleteCustomersByIdDistinctionsByOtherId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Part one customer into two people
         * @description Conversations that are named go whole; of all others goes what was written from an identity that is named, with our answers to it. What comes later follows its identity. Joining the two undoes it.
         */
        post: operations["postCustomersByIdDivisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase a customer from every table, from files and from the search; it cannot be undone */
        post: operations["postCustomersByIdErasures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a copy of everything that is kept of a customer */
        post: operations["postCustomersByIdExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tell what another system knows of a customer; what is left out stays */
        put: operations["putCustomersByIdFacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Legal holds on a customer and their conversations */
        get: operations["getCustomersByIdHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an address, a phone number or an id of another system
         * @description It is not verified: it can be written to, and an answer proves it. A phone number without a country is one of the country whose holidays the company keeps, else of its language.
         */
        post: operations["postCustomersByIdIdentities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an identity that is not theirs
         * @description What was written from it stays; whoever writes from it next is somebody new.
         */
        delete: operations["deleteCustomersByIdIdentitiesByIdentityId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/identities/{identityId}/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether several people use it
         * @description One that several people use says where something comes from, and never who wrote.
         */
        put: operations["putCustomersByIdIdentitiesByIdentityIdSharing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/identities/{identityId}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirm that an identity is theirs */
        put: operations["putCustomersByIdIdentitiesByIdentityIdVerification"];
        post?: never;
        /** Take back that an identity is theirs for sure */
        delete: operations["deleteCustomersByIdIdentitiesByIdentityIdVerification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/joins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join another customer with this one
         * @description Addresses, conversations, forms and values of the other stand with this one from now on, and remember whose they are. The same again changes nothing.
         */
        post: operations["postCustomersByIdJoins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/joins/{joinId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Part two joined customers again
         * @description Everything goes back to whom it belongs to, with what came in meanwhile. Joins may be undone in any order.
         */
        delete: operations["deleteCustomersByIdJoinsByJoinId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/may-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the company may begin to write to a customer, why not, and from when on */
        get: operations["getCustomersByIdMayContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/panel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything shown beside a conversation */
        get: operations["getCustomersByIdPanel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What other systems know of a customer
         * @description Answers at once with what is known; what is old is asked anew in the background, and the stream tells `connector.panels_changed`.
         */
        get: operations["getCustomersByIdPanels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/panels/refreshes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask other systems now
         * @description Answers at once, as the panels do. A system that is left alone for a while is not asked.
         */
        post: operations["postCustomersByIdPanelsRefreshes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a customer who is two people could be divided by */
        get: operations["getCustomersByIdParts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of a customer: value, tier, segments, wishes, consents, facts, contacts */
        get: operations["getCustomersByIdProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/same-as": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who a customer may be, and who they are not */
        get: operations["getCustomersByIdSameAs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set what a customer is worth; it stands until another is set or it is computed again */
        put: operations["putCustomersByIdValue"];
        post?: never;
        /** Take a set value back; it is computed again where there is a formula */
        delete: operations["deleteCustomersByIdValue"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers by what is known of them, a page at a time */
        get: operations["getCustomersList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/upserts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take customers of another system in, known by their number there; sent again it changes nothing
         * @description A JSON list or one record a line (`application/x-ndjson`), 1000 at most. The answer has one entry for each, in their order; records that are bad or doubtful are left out and say why.
         */
        post: operations["postCustomersUpserts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What filters of customers may name: facts, segments, tiers, purposes */
        get: operations["getCustomersWords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload one file (multipart field `file`) */
        post: operations["postFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download */
        get: operations["getFilesByIdByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forms, newest first */
        get: operations["getForms"];
        put?: never;
        /** Create a form; its channel is opened with it */
        post: operations["postForms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A form */
        get: operations["getFormsById"];
        put?: never;
        post?: never;
        /** Switch a form off; what was filled in stays */
        delete: operations["deleteFormsById"];
        options?: never;
        head?: never;
        /**
         * Change the questions or the team, or switch the form on or off
         * @description Changed questions are a new version; drafts keep the one they were begun with.
         */
        patch: operations["patchFormsById"];
        trace?: never;
    };
    "/api/v1/forms/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was filled in, newest first: drafts, sent, left half-way, held as spam */
        get: operations["getFormsByIdSubmissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/submissions/{submissionId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a submission held as spam: it becomes a message now */
        post: operations["postFormsByIdSubmissionsBySubmissionIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A form as customers would see it, and what is wrong with it; nothing is saved */
        post: operations["postFormsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What customers want to get done */
        get: operations["getGoals"];
        put?: never;
        /** Add a goal */
        post: operations["postGoals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what a goal means; its journeys are read anew */
        patch: operations["patchGoalsByKey"];
        trace?: never;
    };
    "/api/v1/held-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back a reply that has not gone yet
         * @description The answer is the reply, whole, to be written on.
         */
        delete: operations["deleteHeldRepliesById"];
        options?: never;
        head?: never;
        /** Give a held reply another moment */
        patch: operations["patchHeldRepliesById"];
        trace?: never;
    };
    "/api/v1/held-replies/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a held reply now */
        post: operations["postHeldRepliesByIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Countries and regions whose holidays are known */
        get: operations["getHolidayCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holidays of a country or region in a year that close offices */
        get: operations["getHolidays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came in, newest first */
        get: operations["getInbound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Process a held item again */
        post: operations["postInboundByIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Incidents, the latest declared first */
        get: operations["getIncidents"];
        put?: never;
        /** Declare an incident */
        post: operations["postIncidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One incident */
        get: operations["getIncidentsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is known, or the rule */
        patch: operations["patchIncidentsById"];
        trace?: never;
    };
    "/api/v1/incidents/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers to all, how far each is, and whom it did not reach */
        get: operations["getIncidentsByIdAnswers"];
        put?: never;
        /**
         * Send one answer to all who are linked
         * @description The same `clientId` again sends nothing new.
         */
        post: operations["postIncidentsByIdAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/answers/{answerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an answer back before it goes */
        delete: operations["deleteIncidentsByIdAnswersByAnswerId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/answers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who would get what, and by which channel
         * @description Nothing is sent and nothing is kept.
         */
        post: operations["postIncidentsByIdAnswersPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversations that belong to an incident, or probably do */
        get: operations["getIncidentsByIdConversations"];
        put?: never;
        /** Link conversations with an incident */
        post: operations["postIncidentsByIdConversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Say that a conversation does not belong to an incident */
        delete: operations["deleteIncidentsByIdConversationsByConversationId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Resolve */
        put: operations["putIncidentsByIdResolution"];
        post?: never;
        /** Open again */
        delete: operations["deleteIncidentsByIdResolution"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/behind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journeys behind a number, and whose they are */
        get: operations["getJourneysBehind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/durations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long journeys took, by outcome and the channel they began on */
        get: operations["getJourneysDurations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How journeys go from step to step and channel to channel */
        get: operations["getJourneysFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many come from step to step, a customer counted once */
        get: operations["getJourneysFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What follows directly upon what, how often and after how long */
        get: operations["getJourneysMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/switches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where customers change the channel */
        get: operations["getJourneysSwitches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways journeys go, the most frequent first */
        get: operations["getJourneysVariants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Labels in use */
        get: operations["getLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/macros": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shared macros and my own */
        get: operations["getMacros"];
        put?: never;
        /**
         * Add a macro
         * @description A shared one needs `macros:share`.
         */
        post: operations["postMacros"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/macros/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a macro */
        delete: operations["deleteMacrosById"];
        options?: never;
        head?: never;
        /** Change a macro, share it or take it back */
        patch: operations["patchMacrosById"];
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in agent */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change own name, language or preferences */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/api/v1/me/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** I am back: offers come again */
        delete: operations["deleteMeHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller was told of and has not seen, latest first */
        get: operations["getMeMentions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose a presence and say why */
        put: operations["putMePresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["getMeSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: operations["deleteMeSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/body": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole text, and HTML made safe */
        get: operations["getMessagesByIdBody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/frame": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The HTML of a message as a sandboxed page; remote images only when asked for */
        get: operations["getMessagesByIdFrame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The message exactly as it came */
        get: operations["getMessagesByIdOriginal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a failed message again */
        post: operations["postMessagesByIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The thread below a note, oldest first */
        get: operations["getNotesByIdReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What the note asks has been settled */
        put: operations["putNotesByIdResolution"];
        post?: never;
        /** It has not been settled after all */
        delete: operations["deleteNotesByIdResolution"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is offered to me now */
        get: operations["getOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take what is offered: the conversation is mine */
        post: operations["postOffersByIdAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass it on: somebody else is asked */
        post: operations["postOffersByIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/exports/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The archive of an export, for whoever asked for it, until it expires */
        get: operations["getPrivacyExportsByIdArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Legal holds, newest first */
        get: operations["getPrivacyHolds"];
        put?: never;
        /** Keep everything of a customer, or one conversation, whatever retention and erasure say */
        post: operations["postPrivacyHolds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lift a legal hold */
        delete: operations["deletePrivacyHoldsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a purpose is asked for, and which can be chosen */
        get: operations["getPrivacyPurposes"];
        /** Ask for a purpose of copies and erasures, or no longer */
        put: operations["putPrivacyPurposes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exports and erasures, newest first, 200 at most */
        get: operations["getPrivacyRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long what is kept, and what went last */
        get: operations["getPrivacyRetention"];
        /** Set how long what is kept; what is older goes by itself, once a day */
        put: operations["putPrivacyRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/retention/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would go if these rules held now: how much, and of when the oldest is */
        post: operations["postPrivacyRetentionPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How values are computed, tiers, and purposes of contact */
        get: operations["getProfilesSettings"];
        /** Set how values are computed, tiers, and purposes of contact */
        put: operations["putProfilesSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The conversations behind a number
         * @description Without `reports:read` an agent is shown their own figures. As many as the number counted: where messages or closings are counted, a conversation may come several times.
         */
        get: operations["getReportsConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/conversations.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conversations behind a number as a table, all of them */
        get: operations["getReportsConversations.csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every measure by channel, class of channels, team, agent, label or language
         * @description Without `reports:read` an agent is shown their own figures. What has several labels counts with each of them.
         */
        get: operations["getReportsGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/groups.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups as a table */
        get: operations["getReportsGroups.csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many there were at each hour of the week
         * @description Without `reports:read` an agent is shown their own figures.
         */
        get: operations["getReportsHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every measure over time, and the backlog at the end of each interval
         * @description Without `reports:read` an agent is shown their own figures.
         */
        get: operations["getReportsSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/series.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The course over time as a table */
        get: operations["getReportsSeries.csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every measure over a period, beside the one it is compared with
         * @description Without `reports:read` an agent is shown their own figures.
         */
        get: operations["getReportsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles, and what each may do */
        get: operations["getRoles"];
        put?: never;
        /** Make a role; it can do no more than who makes it */
        post: operations["postRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a role that nobody has */
        delete: operations["deleteRolesById"];
        options?: never;
        head?: never;
        /** Rename a role or change what it may do, at once for everybody who has it */
        patch: operations["patchRolesById"];
        trace?: never;
    };
    "/api/v1/routing/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the most pressing matter that waits for somebody like me */
        post: operations["postRoutingNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How waiting matters find an agent */
        get: operations["getRoutingSettings"];
        /** Set how waiting matters find an agent */
        put: operations["putRoutingSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/same-matter/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one matter is recognised */
        get: operations["getSameMatterSettings"];
        /** Set how one matter is recognised */
        put: operations["putSameMatterSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find conversations, messages and customers by what is written */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Segments and personas, and how many customers are in each */
        get: operations["getSegments"];
        put?: never;
        /** Keep a rule over customers under a name */
        post: operations["postSegments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a segment */
        put: operations["putSegmentsById"];
        post?: never;
        /** Delete a segment */
        delete: operations["deleteSegmentsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is promised, in order: the first that applies to a conversation is its */
        get: operations["getServiceLevels"];
        put?: never;
        /** Promise something, behind what is promised already */
        post: operations["postServiceLevels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Promise it otherwise; what runs is counted anew */
        put: operations["putServiceLevelsById"];
        post?: never;
        /** Promise it no more; the next that applies takes over */
        delete: operations["deleteServiceLevelsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put service levels in this order */
        put: operations["putServiceLevelsOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/try-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Until when a message must be served that arrives on Friday afternoon */
        get: operations["getServiceLevelsTryOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this installation still has to be set up, and who one may be in a demo */
        get: operations["getSetup"];
        put?: never;
        /** Found the company with its first administrator, once */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Skills, and who has them at which level */
        get: operations["getSkills"];
        put?: never;
        /** Add a skill */
        post: operations["postSkills"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a skill; nobody has it any more */
        delete: operations["deleteSkillsById"];
        options?: never;
        head?: never;
        /** Rename a skill or say what kind it is */
        patch: operations["patchSkillsById"];
        trace?: never;
    };
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What does not work right now */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The moment in figures: teams and agents
         * @description With the cursor of an earlier answer only the lines that are different since then.
         */
        get: operations["getSupervision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give conversations to an agent, to a team, or back to the queue
         * @description Each has its own outcome. Refused to somebody who has enough or is away, and to a team without anybody, unless forced.
         */
        post: operations["postSupervisionMoves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What supervisors may see, for everybody to know */
        get: operations["getSupervisionPolicy"];
        /** Set what supervisors may see */
        put: operations["putSupervisionPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teams */
        get: operations["getTeams"];
        put?: never;
        /** Add a team */
        post: operations["postTeams"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a team; its name stays readable where it is mentioned */
        delete: operations["deleteTeamsById"];
        options?: never;
        head?: never;
        /** Rename a team, change who is in it or which calendar it goes by */
        patch: operations["patchTeamsById"];
        trace?: never;
    };
    "/api/v1/touchpoint-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Types of touchpoints, those nobody has named among them */
        get: operations["getTouchpointTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touchpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a touchpoint, or up to a thousand as `items`
         * @description All of them or none. Late ones, ones out of order and ones sent again are normal; what is refused is named by its field, e.g. `items.3.attributes`.
         */
        post: operations["postTouchpoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touchpoints/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in touchpoints as they come, one JSON object a line
         * @description Each line is taken in or refused for itself; what breaks off has been taken in up to there, and may be sent again from the beginning.
         */
        post: operations["postTouchpointsLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shared views, then my own */
        get: operations["getViews"];
        put?: never;
        /**
         * Keep a filter under a name
         * @description Sharing it needs `views:share`.
         */
        post: operations["postViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a view; conversations are not touched */
        delete: operations["deleteViewsById"];
        options?: never;
        head?: never;
        /** Rename a view, change what it shows, share it */
        patch: operations["patchViewsById"];
        trace?: never;
    };
    "/api/v1/views/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many conversations each view holds */
        get: operations["getViewsCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put views in this order */
        put: operations["putViewsOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["getHealthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can serve */
        get: operations["getHealthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ActionOutcome: {
            /** @description what changed, e.g. `{ added: ["billing"] }` */
            detail: {
                [key: string]: string | string[] | null;
            };
            kind: string;
            /** @enum {string} */
            outcome: "done" | "nothing" | "refused";
            why: ("automatic_message" | "replied_lately" | "no_channel" | "may_not_contact" | "variable_empty" | "is_closed" | "chain_too_deep" | "too_often" | "error") | null;
        };
        ActionPreview: {
            body: string | null;
            headers: {
                name: string;
                value: string;
            }[];
            method: string;
            summary: string;
            url: string;
        };
        ActionRun: {
            action: string;
            byName: string;
            /** @description the system knows a request again, so it can be asked how it went */
            canAskAgain: boolean;
            /** Format: uuid */
            connectorId: string;
            connectorName: string;
            conversationId: string | null;
            /** Format: uuid */
            customerId: string;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            name: components["schemas"]["Names"];
            problem: components["schemas"]["SystemProblem"] | null;
            result: string | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            startedAt: string;
            /**
             * @description `failed`: nothing was done; `unknown`: it may have been, nothing asks again by itself
             * @enum {string}
             */
            state: "running" | "done" | "failed" | "unknown";
            summary: string;
        };
        Agent: {
            active: boolean;
            /** @description units they may have at once; null: as much as everybody */
            capacity: number | null;
            email: string;
            /** Format: uuid */
            id: string;
            language: components["schemas"]["Language"];
            name: string;
            presence: components["schemas"]["PresenceState"];
            /** @description in their own words; empty without a reason or while away */
            presenceReason: string;
            /** @description administrator, team_lead, agent, or the id of a role the company made */
            role: string;
            teamIds: string[];
        };
        AgentFigures: {
            /** @description the latest thing known that they did */
            activeAt: string | null;
            /** Format: uuid */
            agentId: string;
            /** @description units */
            capacity: number;
            /** @description what takes their attention, offers included */
            load: {
                deferred: number;
                live: number;
            };
            offer: {
                /** Format: uuid */
                conversationId: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                expiresAt: string;
            } | null;
            oldest: {
                /** Format: uuid */
                conversationId: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                since: string;
            } | null;
            /** @description `state:open agent:…` */
            open: number;
            reason: string;
            since: string | null;
            /**
             * @description `on_hold`: online, and given nothing after a missed offer
             * @enum {string}
             */
            status: "online" | "on_hold" | "busy" | "break" | "training" | "after_work" | "offline";
            usedUnits: number;
            /** @description of those, `awaiting:us` */
            waiting: number;
        };
        AgentPatch: {
            active?: boolean;
            capacity?: number | null;
            language?: components["schemas"]["Language"];
            name?: string;
            /** @description administrator, team_lead, agent, or the id of a role the company made */
            role?: string;
            teamIds?: string[];
        };
        AgentSkills: {
            items: {
                level: number;
                /** Format: uuid */
                skillId: string;
            }[];
        };
        AnswerPreview: {
            items: {
                channel: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    reason: string | null;
                    to: string;
                    type: string;
                } | null;
                conversation: components["schemas"]["ConversationRow"];
                detail: string | null;
                /** @description of the same customer */
                insteadOf: {
                    /** Format: uuid */
                    id: string;
                    number: number;
                }[];
                language: components["schemas"]["Language"] | null;
                subject: string | null;
                text: string;
                /** @description why nobody is reached; null when it goes */
                unreached: string | null;
            }[];
            total: number;
        };
        ApiKey: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            createdAt: string;
            /** Format: uuid */
            id: string;
            lastUsedAt: string | null;
            name: string;
            prefix: string;
            scopes: string[];
        };
        ApiKeyCreated: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description shown once */
            key: string;
            lastUsedAt: string | null;
            name: string;
            prefix: string;
            scopes: string[];
        };
        /**
         * @example {
         *       "agentId": null,
         *       "teamId": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a"
         *     }
         */
        AssignmentInput: {
            agentId: string | null;
            teamId?: string | null;
        };
        /** @enum {string} */
        AuditAction: "company.founded" | "agent.added" | "agent.changed" | "agent.skills_changed" | "agent.password_reset" | "agent.second_factor_removed" | "account.password_changed" | "account.second_factor_on" | "account.second_factor_off" | "account.backup_codes_made" | "role.created" | "role.changed" | "role.deleted" | "team.created" | "team.changed" | "team.deleted" | "skill.created" | "skill.changed" | "skill.deleted" | "api_key.created" | "api_key.revoked" | "goal.created" | "goal.changed" | "calendar.created" | "calendar.changed" | "calendar.deleted" | "channel.connected" | "channel.changed" | "inbound.replayed" | "form.created" | "form.changed" | "submission.released" | "segment.created" | "segment.changed" | "segment.deleted" | "profiles.settings_changed" | "customer.joined" | "customer.parted" | "customer.identity_added" | "customer.identity_removed" | "customer.identity_confirmed" | "customer.identity_doubted" | "customer.identity_sharing_changed" | "customer.told_apart" | "customer.told_apart_undone" | "canned_reply.created" | "canned_reply.changed" | "canned_reply.deleted" | "shared_view.created" | "shared_view.changed" | "shared_view.deleted" | "shared_view.ordered" | "routing.changed" | "rule.created" | "rule.changed" | "rule.deleted" | "rule.ordered" | "shared_macro.created" | "shared_macro.changed" | "shared_macro.deleted" | "same_matter.changed" | "incident.declared" | "incident.changed" | "incident.resolved" | "incident.reopened" | "incident.answered" | "incident.answer_withdrawn" | "service_level.created" | "service_level.changed" | "service_level.deleted" | "service_level.ordered" | "supervision.changed" | "customer.export_asked" | "customer.export_fetched" | "customer.erased" | "retention.changed" | "purposes.changed" | "legal_hold.placed" | "legal_hold.lifted" | "connector.created" | "connector.changed" | "connector.deleted" | "connector_action.run" | "connector_delivery.replayed" | "customer_import.started" | "customer_import.cancelled" | "customer_import.report_fetched" | "audit_log.exported" | "audit_log.shortened" | "audit_policy.changed" | "conversation.opened" | "conversation.opened_from_outside" | "customer.opened" | "customers.searched" | "message.original_opened" | "file.opened";
        AuditEntry: {
            action: components["schemas"]["AuditAction"];
            /** @description the network it came from: /24 or /48 */
            address: string | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            at: string;
            /** @description by field; a secret is only said to have changed */
            changes: {
                [key: string]: {
                    after: unknown;
                    before: unknown;
                } | {
                    /** @constant */
                    secret: true;
                };
            } | null;
            requestId: string | null;
            /** @description place in the log, without gaps */
            seq: number;
            thing: {
                id: string;
                kind: components["schemas"]["AuditThing"];
                /** @description at that moment */
                name: string;
            };
            who: {
                id: string | null;
                /** @enum {string} */
                kind: "agent" | "api_key" | "system";
                /** @description at that moment; empty for the system itself */
                name: string;
            };
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            /** @description pass as `before` */
            next: number | null;
        };
        AuditPolicy: {
            /** @description null: for good */
            keepDays: number | null;
            /** @description which views of personal data are kept */
            views: {
                "conversation.opened": boolean;
                "conversation.opened_from_outside": boolean;
                "customer.opened": boolean;
                "customers.searched": boolean;
                "file.opened": boolean;
                "message.original_opened": boolean;
            };
        };
        /**
         * @description what stands before the dot of an action
         * @enum {string}
         */
        AuditThing: "account" | "agent" | "api_key" | "audit_log" | "audit_policy" | "calendar" | "canned_reply" | "channel" | "company" | "connector" | "connector_action" | "connector_delivery" | "conversation" | "customer" | "customer_import" | "customers" | "file" | "form" | "goal" | "inbound" | "incident" | "legal_hold" | "message" | "profiles" | "purposes" | "retention" | "role" | "routing" | "rule" | "same_matter" | "segment" | "service_level" | "shared_macro" | "shared_view" | "skill" | "submission" | "supervision" | "team";
        AutomationAction: {
            /** @constant */
            kind: "assign";
            /** @description `me`: whoever runs the macro */
            to: {
                /** @constant */
                kind: "team";
                /** Format: uuid */
                teamId: string;
            } | {
                agentId: string;
                /** @constant */
                kind: "agent";
            } | {
                /** @constant */
                kind: "me";
            } | {
                /** @constant */
                kind: "nobody";
            };
        } | {
            /** @default [] */
            add: string[];
            /** @constant */
            kind: "label";
            /** @default [] */
            remove: string[];
        } | {
            /** @constant */
            kind: "close";
        } | {
            /** @constant */
            kind: "reopen";
        } | {
            /** @constant */
            kind: "snooze";
            /** @description `opening`: until business hours begin; while they last it does nothing */
            until: {
                /** @constant */
                kind: "minutes";
                minutes: number;
            } | {
                /** @constant */
                kind: "opening";
            };
        } | {
            /** @constant */
            kind: "note";
            /** @description may name variables */
            text: string;
        } | {
            /**
             * @description its text in the customer’s language, and its files
             * @default null
             */
            cannedReplyId: string | null;
            /** @constant */
            kind: "reply";
            /**
             * @description a rule answers a conversation once within so many hours; of no matter to macros
             * @default 24
             */
            onceInHours: number;
            /**
             * @description by language, instead of a canned reply; may name variables
             * @default {}
             */
            texts: {
                de?: string;
                en?: string;
                nl?: string;
                pl?: string;
            };
        };
        AutomationActionInput: {
            /** @constant */
            kind: "assign";
            /** @description `me`: whoever runs the macro */
            to: {
                /** @constant */
                kind: "team";
                /** Format: uuid */
                teamId: string;
            } | {
                agentId: string;
                /** @constant */
                kind: "agent";
            } | {
                /** @constant */
                kind: "me";
            } | {
                /** @constant */
                kind: "nobody";
            };
        } | {
            /** @default [] */
            add?: string[];
            /** @constant */
            kind: "label";
            /** @default [] */
            remove?: string[];
        } | {
            /** @constant */
            kind: "close";
        } | {
            /** @constant */
            kind: "reopen";
        } | {
            /** @constant */
            kind: "snooze";
            /** @description `opening`: until business hours begin; while they last it does nothing */
            until: {
                /** @constant */
                kind: "minutes";
                minutes: number;
            } | {
                /** @constant */
                kind: "opening";
            };
        } | {
            /** @constant */
            kind: "note";
            /** @description may name variables */
            text: string;
        } | {
            /**
             * @description its text in the customer’s language, and its files
             * @default null
             */
            cannedReplyId?: string | null;
            /** @constant */
            kind: "reply";
            /**
             * @description a rule answers a conversation once within so many hours; of no matter to macros
             * @default 24
             */
            onceInHours?: number;
            /**
             * @description by language, instead of a canned reply; may name variables
             * @default {}
             */
            texts?: {
                de?: string;
                en?: string;
                nl?: string;
                pl?: string;
            };
        };
        BackupCodes: {
            backupCodes: string[];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a",
         *           "changes": [
         *             {
         *               "kind": "close"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        BulkInput: {
            /** @description each conversation with what to do, in order */
            items: {
                changes: ({
                    agentId: string | null;
                    /** @constant */
                    kind: "assign";
                    teamId?: string | null;
                } | {
                    /** @default [] */
                    add?: string[];
                    /** @constant */
                    kind: "label";
                    /** @default [] */
                    remove?: string[];
                } | {
                    /** @constant */
                    kind: "snooze";
                    /**
                     * Format: date-time
                     * @description ISO 8601 instant
                     */
                    until: string;
                } | {
                    /** @enum {string} */
                    kind: "wake" | "close" | "reopen" | "see" | "unsee";
                })[];
                /** Format: uuid */
                id: string;
            }[];
        };
        BulkResult: {
            results: {
                /** @description how it stood before; null when nothing was done */
                before: {
                    agentId: string | null;
                    labels: string[];
                    snoozedUntil: string | null;
                    state: components["schemas"]["ConversationState"];
                    teamId: string | null;
                    unread: boolean;
                } | null;
                /** Format: uuid */
                id: string;
                /** @description why not; null when done */
                problem: {
                    code: string;
                    title: string;
                } | null;
            }[];
        };
        Calendar: {
            /** @description what holds on single dates, whatever the weekday and the holidays say */
            dates: {
                /** Format: date */
                date: string;
                name: string;
                /** @description when it is open on this date; empty: closed all day */
                spans: {
                    /** @description local time, 00:00 to 24:00 */
                    from: string;
                    /** @description local time, 00:00 to 24:00 */
                    to: string;
                }[];
            }[];
            /** @description Monday first; each day a list of open spans in local time */
            days: {
                /** @description local time, 00:00 to 24:00 */
                from: string;
                /** @description local time, 00:00 to 24:00 */
                to: string;
            }[][];
            /** @description whose national holidays close it; null: none do */
            holidays: {
                /** @description ISO 3166, one of /holiday-countries */
                country: string;
                /** @description rules of holidays on which it is open all the same */
                open: string[];
                /** @description one of the country’s regions; null: what holds everywhere */
                region: string | null;
            } | null;
            /** Format: uuid */
            id: string;
            /** @description what everybody goes by who chose no other */
            isDefault: boolean;
            name: string;
            /** @description IANA name */
            timeZone: string;
        };
        CalendarPatch: {
            /** @description what holds on single dates, whatever the weekday and the holidays say */
            dates?: {
                /** Format: date */
                date: string;
                name: string;
                /** @description when it is open on this date; empty: closed all day */
                spans: {
                    /** @description local time, 00:00 to 24:00 */
                    from: string;
                    /** @description local time, 00:00 to 24:00 */
                    to: string;
                }[];
            }[];
            /** @description Monday first; each day a list of open spans in local time */
            days?: {
                /** @description local time, 00:00 to 24:00 */
                from: string;
                /** @description local time, 00:00 to 24:00 */
                to: string;
            }[][];
            /** @description whose national holidays close it; null: none do */
            holidays?: {
                /** @description ISO 3166, one of /holiday-countries */
                country: string;
                /** @description rules of holidays on which it is open all the same */
                open: string[];
                /** @description one of the country’s regions; null: what holds everywhere */
                region: string | null;
            } | null;
            /**
             * @description makes it the company’s in place of the one before
             * @constant
             */
            isDefault?: true;
            name?: string;
            /** @description IANA name */
            timeZone?: string;
        };
        CannedReplies: {
            items: components["schemas"]["CannedReply"][];
            /** @description what texts may name between double braces */
            variables: string[];
        };
        CannedReply: {
            bcc: components["schemas"]["Handle"][];
            /** @description who else gets what is written with it, where the channel carries copies */
            cc: components["schemas"]["Handle"][];
            files: components["schemas"]["FileRef"][];
            /** @description by language: formatting of its text, for channels that carry some; a text without is plain */
            html: {
                de?: string;
                en?: string;
                nl?: string;
                pl?: string;
            };
            /** Format: uuid */
            id: string;
            lastUsedAt: string | null;
            name: string;
            shortcut: string;
            /** @description by language: what a conversation is called that is begun with it; may name variables */
            subjects: {
                de?: string;
                en?: string;
                nl?: string;
                pl?: string;
            };
            /** @description null: for everybody */
            teamId: string | null;
            /** @description by language; may name variables, e.g. `{{customer.firstName|there}}` */
            texts: {
                de?: string;
                en?: string;
                nl?: string;
                pl?: string;
            };
            usedCount: number;
        };
        /**
         * @example {
         *       "shortcut": "return-label"
         *     }
         */
        CannedReplyPatch: {
            bcc?: components["schemas"]["Handle"][];
            cc?: components["schemas"]["Handle"][];
            fileIds?: string[];
            /** @description by language: formatting of its text, for channels that carry some; a text without is plain */
            html?: {
                de?: string;
                en?: string;
                nl?: string;
                pl?: string;
            };
            name?: string;
            shortcut?: string;
            /** @description by language: what a conversation is called that is begun with it; may name variables */
            subjects?: {
                de?: string;
                en?: string;
                nl?: string;
                pl?: string;
            };
            teamId?: string | null;
            /** @description by language; may name variables, e.g. `{{customer.firstName|there}}` */
            texts?: {
                de?: string;
                en?: string;
                nl?: string;
                pl?: string;
            };
        };
        Channel: {
            addresses: string[];
            /** @description the calendar it goes by; null: the company’s */
            calendarId: string | null;
            embed: {
                snippet: string;
                url: string;
            } | null;
            enabled: boolean;
            health: {
                message: string;
                /** @description false when anything is known not to work */
                ok: boolean;
                receiving: components["schemas"]["PartHealth"] | null;
                said: components["schemas"]["Said"] | null;
                sending: components["schemas"]["PartHealth"] | null;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                since: string;
            } | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description secrets are shown as "••••" and kept when sent back so */
            settings: {
                [key: string]: unknown;
            };
            teamId: string | null;
            type: string;
        };
        ChannelPatch: {
            /** @description the calendar it goes by; null: the company’s */
            calendarId?: string | null;
            enabled?: boolean;
            name?: string;
            settings?: {
                [key: string]: unknown;
            };
            teamId?: string | null;
        };
        ChannelTest: {
            message: string;
            ok: boolean;
            /** @description one for each thing that was tried */
            results: {
                message: string;
                ok: boolean;
                said: components["schemas"]["Said"] | null;
            }[];
        };
        ChannelType: {
            adviceRank: number;
            capabilities: {
                cc: boolean;
                files: {
                    maxBytes: number;
                    maxCount: number;
                } | null;
                html: boolean;
                live: boolean;
                maxTextLength: number | null;
                outbound: boolean;
                reaches: string;
                subject: boolean;
                /** @description can write to an address that never wrote to us */
                writesFirst?: boolean;
            };
            colour: {
                dark: string;
                light: string;
            };
            /** @description inner markup of a 24×24 stroke icon */
            icon: string;
            /**
             * @description where its channels are made, when not here
             * @enum {string}
             */
            madeIn?: "form_builder";
            names: components["schemas"]["Names"];
            settingFields: components["schemas"]["SettingField"][];
            summary: components["schemas"]["Names"];
            /** @description what an administrator needs at hand to connect it */
            takes?: components["schemas"]["Names"];
            type: string;
        };
        Connector: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            changedAt: string;
            config: {
                /** @default [] */
                actions: {
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    description?: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description small letters, digits, underscores; unique in its list */
                    endpoint: string;
                    /** @default [] */
                    fields: {
                        choices?: {
                            /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                            label: string | {
                                de?: string;
                                en?: string;
                                nl?: string;
                                pl?: string;
                            };
                            value: string;
                        }[];
                        /** @description choices from what the lookup found, in place of `choices` */
                        choicesFrom?: {
                            /** @description from what the action’s `lookup` found */
                            items: string;
                            /** @description JSONata */
                            label: string;
                            /** @description JSONata */
                            value: string;
                        };
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        help?: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @enum {string} */
                        kind: "text" | "multiline" | "number" | "money" | "date" | "choice" | "flag" | "email";
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        max?: number;
                        maxLength?: number;
                        /** @description of a number or an amount */
                        min?: number;
                        /** @description what stands in the field at first, from what the lookup found */
                        preset?: string;
                        /** @default true */
                        required: boolean;
                    }[];
                    /**
                     * @description the system recognises a repeated request by this header; then an unclear one can be asked again
                     * @default null
                     */
                    idempotencyHeader: string | null;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @description whose findings choices, presets and `{{kept.…}}` come from
                     * @default null
                     */
                    lookup: string | null;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    name: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /**
                     * @default actions:run
                     * @enum {string}
                     */
                    permission: "actions:run" | "actions:run_sensitive";
                    /**
                     * @description lookups that are asked anew afterwards
                     * @default []
                     */
                    refreshes: string[];
                    /** @description yields the text shown of the answer */
                    result?: string;
                    /**
                     * @description what the timeline says, e.g. `{{fields.amount}} € of order {{fields.order}}`
                     * @default
                     */
                    summary: string;
                    /**
                     * @description only these teams; empty: whoever has the permission
                     * @default []
                     */
                    teamIds: string[];
                }[];
                /**
                 * @description also reach addresses inside the company’s network; needs `settings:manage`
                 * @default false
                 */
                allowPrivate: boolean;
                /** @description e.g. `https://api.shop.example/v1` */
                baseUrl: string;
                /** @default [] */
                endpoints: {
                    /** @default null */
                    body: ({
                        /** @constant */
                        kind: "json";
                        /** @description texts in it are templates; one that is nothing but `{{…}}` keeps the type */
                        value: unknown;
                    } | {
                        fields: {
                            name: string;
                            /**
                             * @description left out where the value is empty
                             * @default false
                             */
                            optional: boolean;
                            /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                            value: string;
                        }[];
                        /** @constant */
                        kind: "form";
                    }) | null;
                    /** @default [] */
                    headers: {
                        name: string;
                        /** @default false */
                        optional: boolean;
                        /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @default GET
                     * @enum {string}
                     */
                    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
                    /** @default  */
                    name: string;
                    /** @description below the base address, e.g. `/customers/{{identity.value}}/orders` */
                    path: string;
                    /** @default [] */
                    query: {
                        name: string;
                        /**
                         * @description left out where the value is empty
                         * @default false
                         */
                        optional: boolean;
                        /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                        value: string;
                    }[];
                }[];
                /** @default [] */
                facts: {
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @description no text: what is told of it stays in the log of events, which nobody is erased from
                     * @enum {string}
                     */
                    kind: "number" | "date" | "flag";
                    /** @description small letters, digits, underscores; unique in its list */
                    lookup: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    name: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description JSONata */
                    value: string;
                }[];
                limits: {
                    /**
                     * @description requests at the same time
                     * @default 4
                     */
                    concurrency: number;
                    /**
                     * @description failures in a row after which the system is left alone
                     * @default 5
                     */
                    failures: number;
                    /**
                     * @description how long it is left alone at first
                     * @default 30
                     */
                    pauseSeconds: number;
                    /** @default 8000 */
                    timeoutMs: number;
                };
                /** @default [] */
                lookups: {
                    /**
                     * @description how long “not known there” counts
                     * @default 900
                     */
                    absentSeconds: number;
                    /** @default 300 */
                    freshSeconds: number;
                    /** @description types of identities to look up by, tried in this order, e.g. `["external:shop", "email"]`; `external:<system>` is the customer’s number in that system, `{{identity.value}}` the number alone */
                    identities: string[];
                    /**
                     * @description small values actions need, e.g. the customer’s id in the system: `{{kept.<key>}}`
                     * @default []
                     */
                    kept: {
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @default  */
                    name: string;
                    steps: {
                        /** @description later steps say `{{steps.<as>…}}`, expressions `$steps.<as>` */
                        as: string;
                        /** @description of `endpoints` */
                        endpoint: string;
                        /** @description what of the answer is meant; nothing or an empty list: the customer is not known there */
                        take?: string;
                    }[];
                }[];
                /** @default [] */
                panels: ({
                    fields: {
                        /** @description with `money`: yields an ISO 4217 code, e.g. `currency` or `"EUR"` */
                        currency?: string;
                        /**
                         * @default text
                         * @enum {string}
                         */
                        format: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                        /** @description yields an https address that opens it in the system */
                        href?: string;
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description yields neutral, good, warning or risk */
                        tone?: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "facts";
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                } | {
                    columns: {
                        /** @description with `money`: yields an ISO 4217 code, e.g. `currency` or `"EUR"` */
                        currency?: string;
                        /**
                         * @default text
                         * @enum {string}
                         */
                        format: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                        /** @description yields an https address that opens it in the system */
                        href?: string;
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description yields neutral, good, warning or risk */
                        tone?: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "table";
                    /**
                     * @description rows shown
                     * @default 20
                     */
                    limit: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description yields the rows; in the columns `$` is one of them */
                    rows: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                } | {
                    /** @description yields an instant, or seconds or milliseconds since 1970 */
                    at: string;
                    /** @description JSONata */
                    headline: string;
                    /** @description yields an https address that opens it in the system */
                    href?: string;
                    /** @description yields what happened; below `$` is one of them */
                    items: string;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "timeline";
                    /** @default 20 */
                    limit: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description JSONata */
                    text?: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description yields neutral, good, warning or risk */
                    tone?: string;
                } | {
                    /** @description JSONata */
                    at?: string;
                    /** @description yields an https address that opens it in the system */
                    href?: string;
                    /**
                     * @description yields what has a state; below `$` is one of them
                     * @default $
                     */
                    items: string;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "status";
                    /** @description JSONata */
                    label: string;
                    /** @default 10 */
                    limit: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description JSONata */
                    state: string;
                    /** @description JSONata */
                    text?: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description yields neutral, good, warning or risk */
                    tone?: string;
                })[];
                /**
                 * @default {
                 *       "kind": "none"
                 *     }
                 */
                signIn: {
                    /** @constant */
                    kind: "none";
                } | {
                    /** @enum {string} */
                    in: "header" | "query";
                    /** @constant */
                    kind: "key";
                    name: string;
                    /**
                     * @description stands before the key, e.g. `Bearer `
                     * @default
                     */
                    prefix: string;
                } | {
                    /** @constant */
                    kind: "basic";
                    username: string;
                } | {
                    /** @default  */
                    audience: string;
                    clientId: string;
                    /**
                     * @default header
                     * @enum {string}
                     */
                    credentialsIn: "header" | "body";
                    /** @constant */
                    kind: "oauth2";
                    /** @default  */
                    scope: string;
                    tokenUrl: string;
                };
                /** @default null */
                webhook: {
                    /** @description yields the system’s own id of it: the same twice counts once */
                    eventId: string;
                    events: {
                        /** @description when it happened; else when it came */
                        at?: string;
                        /** @enum {string} */
                        becomes: "order-placed" | "order-paid" | "order-shipped" | "order-delivered" | "order-cancelled" | "order-returned" | "order-changed" | "delivery-delayed" | "delivery-failed" | "cart-abandoned" | "refund-made" | "invoice-sent" | "invoice-paid" | "invoice-overdue" | "payment-failed" | "payment-disputed" | "contract-started" | "contract-changed" | "contract-renewed" | "contract-ending" | "contract-ended" | "appointment-booked" | "appointment-cancelled" | "record-changed" | "something-else";
                        /** @default [] */
                        fields: {
                            /** @description JSONata */
                            currency?: string;
                            /**
                             * @default text
                             * @enum {string}
                             */
                            format: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                            /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                            label: string | {
                                de?: string;
                                en?: string;
                                nl?: string;
                                pl?: string;
                            };
                            /** @description JSONata */
                            value: string;
                        }[];
                        /** @description JSONata */
                        href?: string;
                        /** @description by whom the customer is recognised, the surest first; `external:<system>` is their number in that system */
                        identities: {
                            type: string;
                            /** @description JSONata */
                            value: string;
                        }[];
                        /** @description where one delivery tells of several; below `$` is one of them */
                        items?: string;
                        /** @description one line, e.g. `"Order " & name` */
                        title?: string;
                        /** @description what `eventType` yields */
                        type: string;
                        /** @description only where this yields true */
                        when?: string;
                    }[];
                    /** @description yields what the system calls it, e.g. `type` or `$headers."x-shopify-topic"` */
                    eventType: string;
                    /**
                     * @description lookups of the customer are asked anew
                     * @default true
                     */
                    refreshes: boolean;
                    /**
                     * @description `keep`: the event waits until somebody with this identity is known
                     * @default keep
                     * @enum {string}
                     */
                    unknownCustomers: "keep" | "create";
                    verification: {
                        /** @enum {string} */
                        encoding: "hex" | "base64";
                        header: string;
                        /** @constant */
                        kind: "hmac";
                        /**
                         * @description stands before the signature, e.g. `sha256=`
                         * @default
                         */
                        prefix: string;
                        /**
                         * @description what is signed: `{body}` alone or with `{timestamp}`, e.g. `{timestamp}.{body}`
                         * @default {body}
                         */
                        signed: string;
                        /**
                         * @description seconds or milliseconds since 1970
                         * @default null
                         */
                        timestampHeader: string | null;
                        /** @default 300 */
                        toleranceSeconds: number;
                    } | {
                        /** @default Stripe-Signature */
                        header: string;
                        /** @constant */
                        kind: "stripe";
                        /** @default 300 */
                        toleranceSeconds: number;
                    } | {
                        header: string;
                        /** @constant */
                        kind: "token";
                        /** @default  */
                        prefix: string;
                    } | {
                        /** @constant */
                        kind: "basic";
                        username: string;
                    };
                } | null;
            };
            enabled: boolean;
            health: components["schemas"]["ConnectorHealth"];
            /** Format: uuid */
            id: string;
            name: string;
            secretsSet: {
                signIn: boolean;
                webhook: boolean;
            };
            version: number;
            /** @description where the system sends what happened */
            webhookUrl: string;
        };
        ConnectorDeliveries: {
            items: {
                bytes: number;
                /** Format: uuid */
                connectorId: string;
                contentType: string | null;
                /** @description it told of */
                events: number;
                /** Format: uuid */
                id: string;
                problem: {
                    field: string;
                    message: string;
                } | null;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                receivedAt: string;
                /**
                 * @description `ignored`: of a type that means nothing here; `held`: could not be read, and waits for somebody
                 * @enum {string}
                 */
                state: "received" | "done" | "ignored" | "held";
                type: string | null;
            }[];
            nextCursor: string | null;
        };
        ConnectorDelivery: {
            body: string;
            bytes: number;
            /** Format: uuid */
            connectorId: string;
            contentType: string | null;
            /** @description it told of */
            events: number;
            headers: {
                [key: string]: string;
            };
            /** Format: uuid */
            id: string;
            problem: {
                field: string;
                message: string;
            } | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            receivedAt: string;
            /**
             * @description `ignored`: of a type that means nothing here; `held`: could not be read, and waits for somebody
             * @enum {string}
             */
            state: "received" | "done" | "ignored" | "held";
            type: string | null;
        };
        ConnectorEventKind: {
            key: string;
            name: components["schemas"]["Names"];
        };
        ConnectorEvents: {
            items: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                /** Format: uuid */
                connectorId: string;
                connectorName: string;
                fields: {
                    currency: string | null;
                    /** @enum {string} */
                    format: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                    label: components["schemas"]["Names"];
                    value: string | number | boolean | null;
                }[];
                href: string | null;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "order-placed" | "order-paid" | "order-shipped" | "order-delivered" | "order-cancelled" | "order-returned" | "order-changed" | "delivery-delayed" | "delivery-failed" | "cart-abandoned" | "refund-made" | "invoice-sent" | "invoice-paid" | "invoice-overdue" | "payment-failed" | "payment-disputed" | "contract-started" | "contract-changed" | "contract-renewed" | "contract-ending" | "contract-ended" | "appointment-booked" | "appointment-cancelled" | "record-changed" | "something-else";
                name: components["schemas"]["Names"];
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                receivedAt: string;
                title: string | null;
            }[];
            nextCursor: string | null;
        };
        /** @description as this process has seen it */
        ConnectorHealth: {
            /** @description in a row */
            failures: number;
            lastSuccessAt: string | null;
            /** @description of its latest answers */
            medianMs: number | null;
            reason: components["schemas"]["SystemProblem"] | null;
            retryAt: string | null;
            since: string | null;
            /**
             * @description `open`: it failed again and again and is left alone; `half_open`: the next request tries
             * @enum {string}
             */
            state: "closed" | "open" | "half_open";
        };
        Consent: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            at: string;
            channelType: string | null;
            /** Format: uuid */
            id: string;
            place: string;
            purpose: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            recordedAt: string;
            recordedBy: string;
            recordedByName: string;
            /** @enum {string} */
            state: "given" | "withdrawn";
            version: string;
            wording: string;
        };
        ContactCounts: {
            items: {
                /** Format: uuid */
                conversationId: string;
                count: number;
            }[];
        };
        /** @description how often a customer turned to us, newest first */
        Contacts: {
            all: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                channelType: string;
                /** Format: uuid */
                conversationId: string;
                /** Format: uuid */
                messageId: string;
                number: number;
                text: string;
            }[];
            days: number;
            here: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                channelType: string;
                /** Format: uuid */
                conversationId: string;
                /** Format: uuid */
                messageId: string;
                number: number;
                text: string;
            }[];
        };
        ContactWishes: {
            doNotContact: boolean;
            /** @description channel type they asked to be written to on */
            preferredChannel: string | null;
            /** @description when the company does not begin to write */
            quietHours: components["schemas"]["QuietHours"] | null;
        };
        ContactWishesPatch: {
            doNotContact?: boolean;
            /** @description channel type they asked to be written to on */
            preferredChannel?: string | null;
            /** @description when the company does not begin to write */
            quietHours?: components["schemas"]["QuietHours"] | null;
        };
        ConversationDetail: {
            conversation: components["schemas"]["ConversationRow"];
            /** @description the caller's own draft */
            draft: components["schemas"]["OwnDraft"] | null;
            hasEarlier: boolean;
            /** @description replies that wait for their moment, the next one first */
            held: components["schemas"]["HeldReply"][];
            replyOptions: components["schemas"]["ReplyOption"][];
            seq: number;
            /** @description latest page, oldest first */
            timeline: components["schemas"]["TimelineItem"][];
        };
        ConversationHit: {
            conversation: components["schemas"]["ConversationRow"];
            /** @description the best, at most three; none where its number or the filter alone found it */
            messages: components["schemas"]["MessageHit"][];
            subjectRanges: number[][];
        };
        /**
         * @example {
         *       "clientId": "crm-4711-4",
         *       "channelId": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a",
         *       "to": [
         *         {
         *           "type": "email",
         *           "value": "anna.kowalska@example.com",
         *           "name": "Anna Kowalska"
         *         }
         *       ],
         *       "subject": "Your delivery",
         *       "text": "Hello Anna,\n\nit comes on Friday."
         *     }
         */
        ConversationInput: {
            /** @default [] */
            bcc?: components["schemas"]["Handle"][];
            /** @default [] */
            cc?: components["schemas"]["Handle"][];
            /**
             * Format: uuid
             * @description one whose type can write to an address that never wrote to us
             */
            channelId: string;
            /** @description chosen by the client; the same id twice begins one */
            clientId: string;
            /** @default [] */
            fileIds?: string[];
            /** @default null */
            html?: string | null;
            /**
             * @description key of what it is written for: it has to be allowed by the customer’s consents and wishes
             * @default service
             */
            purpose?: string;
            subject: string;
            text: string;
            /** @description the first one is the customer */
            to: components["schemas"]["Handle"][];
        };
        ConversationRow: {
            agentId: string | null;
            /**
             * @description who has to act next
             * @enum {string}
             */
            awaiting: "us" | "customer";
            /** @description phone number the customer wants to be called back at, E.164 */
            callback: string | null;
            /** @description channel types used so far, in order of first use */
            channelTypes: string[];
            customer: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            deliveryFailed: boolean;
            /** @description what a service level asks for next; null while none runs */
            due: components["schemas"]["Due"] | null;
            /** Format: uuid */
            id: string;
            labels: string[];
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            lastMessageAt: string;
            /** @description the conversation that took this one in and holds its messages now */
            mergedInto: string | null;
            /** @description short human reference */
            number: number;
            /** @description start of the latest message */
            preview: string;
            /** @description event sequence this row reflects */
            seq: number;
            snoozedUntil: string | null;
            state: components["schemas"]["ConversationState"];
            subject: string;
            teamId: string | null;
            /** @description has something no agent has seen */
            unread: boolean;
            waitingSince: string | null;
        };
        ConversationServiceLevel: {
            clocks: {
                breached: boolean;
                /** @description null while it stands still, or when its hours never come */
                dueAt: string | null;
                endedAt: string | null;
                /** @enum {string} */
                kind: "first_answer" | "next_answer" | "resolution";
                serviceLevel: {
                    /** Format: uuid */
                    id: string;
                    /** @description null once it is deleted */
                    name: string | null;
                };
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                startedAt: string;
                /**
                 * @description paused: the customer has to answer; ended: closed without an answer
                 * @enum {string}
                 */
                state: "running" | "paused" | "met" | "ended";
                warnAt: string | null;
            }[];
        };
        /** @enum {string} */
        ConversationState: "open" | "snoozed" | "closed";
        Customer: {
            attributes: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            createdAt: string;
            /** Format: uuid */
            id: string;
            identities: components["schemas"]["Identity"][];
            language: components["schemas"]["Language"] | null;
            name: string;
        };
        CustomerDivision: {
            /**
             * Format: uuid
             * @description the second person; join them with the first to undo it
             */
            customerId: string;
        };
        CustomerFact: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            at: string;
            name: string;
            source: string;
            value: number | string | boolean;
        };
        CustomerHit: {
            handles: components["schemas"]["Snippet"][];
            /** Format: uuid */
            id: string;
            name: components["schemas"]["Snippet"];
        };
        CustomerImport: {
            /** @description of `size`: how far it is */
            bytesDone: number;
            /** @description rows that became new customers, were known by evidence, are nobody’s for certain, cannot be read */
            counts: {
                bad: number;
                doubtful: number;
                matched: number;
                new: number;
            };
            fileName: string;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            madeBy: {
                id: string | null;
                /** @enum {string} */
                kind: "agent" | "api_key" | "system";
                name: string;
            };
            problem: "row_too_long" | null;
            reading: components["schemas"]["ImportReading"] | null;
            rowsDone: number;
            /** @description bytes; null of one that was imported by the command line */
            size: number | null;
            /** @description whether its table is still here */
            startable: boolean;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            startedAt: string;
            /**
             * @description uploaded → checking → checked, and running → done; cancelled and failed ones go on when run again
             * @enum {string}
             */
            state: "uploaded" | "checking" | "checked" | "running" | "cancelled" | "done" | "failed";
            trial: {
                /** @description rows that became new customers, were known by evidence, are nobody’s for certain, cannot be read */
                counts: {
                    bad: number;
                    doubtful: number;
                    matched: number;
                    new: number;
                };
                rows: number;
                /** @description false: only the first rows of a long table were looked at */
                whole: boolean;
            } | null;
        };
        CustomerImportDetail: {
            /** @description of `size`: how far it is */
            bytesDone: number;
            columns: {
                name: string;
                /** @description of the first rows */
                samples: string[];
            }[];
            /** @description rows that became new customers, were known by evidence, are nobody’s for certain, cannot be read */
            counts: {
                bad: number;
                doubtful: number;
                matched: number;
                new: number;
            };
            examples: {
                bad: {
                    /** @description in the order of `columns` */
                    cells: string[];
                    /** @description whom it is, or may be */
                    customers: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    }[];
                    /** @description of the file; the header is line 1 */
                    line: number;
                    /** @description why it is left out, as a code */
                    reason: string | null;
                }[];
                doubtful: {
                    /** @description in the order of `columns` */
                    cells: string[];
                    /** @description whom it is, or may be */
                    customers: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    }[];
                    /** @description of the file; the header is line 1 */
                    line: number;
                    /** @description why it is left out, as a code */
                    reason: string | null;
                }[];
                matched: {
                    /** @description in the order of `columns` */
                    cells: string[];
                    /** @description whom it is, or may be */
                    customers: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    }[];
                    /** @description of the file; the header is line 1 */
                    line: number;
                    /** @description why it is left out, as a code */
                    reason: string | null;
                }[];
                new: {
                    /** @description in the order of `columns` */
                    cells: string[];
                    /** @description whom it is, or may be */
                    customers: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    }[];
                    /** @description of the file; the header is line 1 */
                    line: number;
                    /** @description why it is left out, as a code */
                    reason: string | null;
                }[];
            };
            fileName: string;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            madeBy: {
                id: string | null;
                /** @enum {string} */
                kind: "agent" | "api_key" | "system";
                name: string;
            };
            problem: "row_too_long" | null;
            reading: components["schemas"]["ImportReading"] | null;
            rowsDone: number;
            /** @description bytes; null of one that was imported by the command line */
            size: number | null;
            /** @description whether its table is still here */
            startable: boolean;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            startedAt: string;
            /**
             * @description uploaded → checking → checked, and running → done; cancelled and failed ones go on when run again
             * @enum {string}
             */
            state: "uploaded" | "checking" | "checked" | "running" | "cancelled" | "done" | "failed";
            trial: {
                /** @description rows that became new customers, were known by evidence, are nobody’s for certain, cannot be read */
                counts: {
                    bad: number;
                    doubtful: number;
                    matched: number;
                    new: number;
                };
                rows: number;
                /** @description false: only the first rows of a long table were looked at */
                whole: boolean;
            } | null;
        };
        CustomerJoin: {
            /**
             * Format: uuid
             * @description undo it by this
             */
            joinId: string;
        };
        CustomerList: {
            items: components["schemas"]["ListedCustomer"][];
            /** @description `cursor` of the next page */
            next: string | null;
            total: number;
        };
        CustomerPanel: {
            /** @description newest first, at most 20 */
            conversations: components["schemas"]["ConversationRow"][];
            customer: components["schemas"]["Customer"];
            /** @description customers who were joined with this one, the latest first; the name is their own */
            joins: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                /** Format: uuid */
                customerId: string;
                /** Format: uuid */
                joinId: string;
                name: string;
            }[];
            submissions: {
                conversationId: string | null;
                fields: {
                    error?: string;
                    label: string;
                    name: string;
                    value: string;
                }[];
                /** Format: uuid */
                formId: string;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "submitted" | "abandoned" | "draft";
                step: string | null;
                submissionId: string | null;
                title: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                updatedAt: string;
            }[];
        };
        CustomerParts: {
            /** @description the latest first, at most 200 */
            conversations: {
                /** Format: uuid */
                id: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                lastMessageAt: string;
                number: number;
                preview: string;
                state: string;
                subject: string;
                /** @description how much was written from which handle */
                writers: {
                    count: number;
                    handle: string;
                }[];
            }[];
        };
        /**
         * @example {
         *       "language": "pl",
         *       "attributes": {
         *         "customerNumber": "30021"
         *       }
         *     }
         */
        CustomerPatch: {
            attributes?: {
                [key: string]: string;
            };
            language?: components["schemas"]["Language"] | null;
            name?: string;
        };
        CustomerSuggestions: {
            items: {
                one: {
                    /** Format: uuid */
                    id: string;
                    identities: {
                        type: string;
                        value: string;
                    }[];
                    name: string;
                };
                other: {
                    /** Format: uuid */
                    id: string;
                    identities: {
                        type: string;
                        value: string;
                    }[];
                    name: string;
                };
                /** @description the weightiest first */
                reasons: components["schemas"]["MatchReason"][];
                /** @description probability that they are one person */
                score: number;
            }[];
            /** @description give it as `after` to get those that follow */
            next: string | null;
            /** @description how many there are in all, counted to 10,000 */
            open: number;
        };
        CustomerValue: {
            amount: number | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            setAt: string;
            setBy: string;
            /** @enum {string} */
            source: "entered" | "imported" | "api" | "computed";
        };
        /** @description what filters of customers may name */
        CustomerWords: {
            facts: {
                /** @enum {string} */
                kind: "number" | "text" | "boolean";
                name: string;
            }[];
            purposes: {
                id: string;
                name: string;
            }[];
            segments: {
                id: string;
                name: string;
            }[];
            tiers: {
                id: string;
                name: string;
            }[];
        };
        /** @enum {string} */
        DeliveryState: "queued" | "sending" | "sent" | "delivered" | "read" | "failed";
        DemoSeat: {
            email: string;
            language: components["schemas"]["Language"];
            name: string;
            /** @description administrator, team_lead, agent, or the id of a role the company made */
            role: string;
            teams: string[];
        };
        Draft: {
            bcc: components["schemas"]["Handle"][];
            cc: components["schemas"]["Handle"][];
            channelId: string | null;
            fileIds: string[];
            html: string | null;
            /** @description whom a note names so far */
            mentions: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "agent" | "team";
                /** @description as it was when the note was written; the text has it after an @ */
                name: string;
            }[];
            /** @enum {string} */
            mode: "reply" | "note";
            subject: string | null;
            text: string;
            to: components["schemas"]["Handle"][];
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            updatedAt: string;
        };
        /**
         * @example {
         *       "ruleId": null,
         *       "name": "Invoices",
         *       "trigger": {
         *         "kind": "event",
         *         "on": "received"
         *       },
         *       "conditions": [],
         *       "actions": [
         *         {
         *           "kind": "label",
         *           "add": [
         *             "billing"
         *           ],
         *           "remove": []
         *         }
         *       ]
         *     }
         */
        DryRunInput: {
            /** @description done in this order */
            actions: components["schemas"]["AutomationActionInput"][];
            /**
             * @description all must hold
             * @default []
             */
            conditions?: components["schemas"]["RuleConditionInput"][];
            name: string;
            /**
             * @description of the rule as it is kept: later ones are looked at for conflicts
             * @default null
             */
            ruleId?: string | null;
            trigger: components["schemas"]["RuleTrigger"];
        };
        DryRunResult: {
            conflicts: {
                /** @enum {string} */
                about: "assignment" | "state" | "labels" | "reply";
                count: number;
                name: string;
                /** Format: uuid */
                ruleId: string;
            }[];
            /** @description looked at */
            conversations: number;
            inConversations: number;
            /** @description runs that would have changed nothing */
            nothing: number;
            runs: number;
            /** @description when the oldest of them began */
            since: string | null;
            /** @description the latest runs */
            told: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                /** Format: uuid */
                conversationId: string;
                customerName: string;
                did: components["schemas"]["ActionOutcome"][];
                number: number;
                subject: string;
            }[];
        };
        Due: {
            /** @description null when the hours it counts in never come */
            at: string | null;
            /** @enum {string} */
            kind: "first_answer" | "next_answer" | "resolution";
            /** @enum {string} */
            state: "on_time" | "at_risk" | "breached";
        };
        ErasureInput: {
            /** @description the name of the customer, as it is written */
            name: string;
            /**
             * @description one of those offered, where the company asks for it; it is kept in the audit log
             * @default null
             */
            purpose?: string | null;
        };
        ExportInput: {
            /**
             * @description one of those offered, where the company asks for it; it is kept in the audit log
             * @default null
             */
            purpose?: string | null;
        };
        /**
         * @example {
         *       "source": "shop",
         *       "at": "2026-11-24T08:00:00Z",
         *       "facts": {
         *         "orders_total_12m": 1240.5,
         *         "orders": 14,
         *         "customer_since": "2021-03-01"
         *       }
         *     }
         */
        FactsInput: {
            /**
             * Format: date-time
             * @description when it was so; what is older than what is known changes nothing
             */
            at: string;
            /** @description by name; null takes a fact back */
            facts: {
                [key: string]: (number | string | boolean) | null;
            };
            /** @description the system that says so */
            source: string;
        };
        FileRef: {
            contentType: string;
            filename: string;
            /** Format: uuid */
            id: string;
            inline: boolean;
            /** @description bytes */
            size: number;
            /** @description path on this server, served as attachment */
            url: string;
        };
        /** @description what is wrong with a filter, and from where to where */
        FilterProblem: {
            at: number;
            code: string;
            end: number;
            word: string;
        };
        Form: {
            /** @description what would make the form better */
            advice: ("no_way_to_reach" | "no_message")[];
            /** Format: uuid */
            channelId: string;
            definition: components["schemas"]["FormDefinition"];
            enabled: boolean;
            /** Format: uuid */
            id: string;
            /** @description submissions begun in the last 30 days */
            recent: {
                abandoned: number;
                draft: number;
                held: number;
                submitted: number;
            };
            slug: string;
            snippet: string;
            /** @description who its conversations go to */
            teamId: string | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            updatedAt: string;
            url: string;
            version: number;
        };
        FormCondition: {
            field: string;
            /** @enum {string} */
            operator: "equals" | "not_equals" | "contains" | "filled" | "empty";
            /** @default  */
            value: string;
        };
        FormConditionInput: {
            field: string;
            /** @enum {string} */
            operator: "equals" | "not_equals" | "contains" | "filled" | "empty";
            /** @default  */
            value?: string;
        };
        FormDefinition: {
            /** @default 30 */
            abandonAfterMinutes: number;
            draftNotice?: components["schemas"]["Names"];
            intro?: components["schemas"]["Names"];
            steps: components["schemas"]["FormStep"][];
            thanks?: components["schemas"]["Names"];
            title: components["schemas"]["Names"];
        };
        FormDefinitionInput: {
            /** @default 30 */
            abandonAfterMinutes?: number;
            draftNotice?: components["schemas"]["Names"];
            intro?: components["schemas"]["Names"];
            steps: components["schemas"]["FormStepInput"][];
            thanks?: components["schemas"]["Names"];
            title: components["schemas"]["Names"];
        };
        FormField: {
            choices?: {
                label: components["schemas"]["Names"];
                value: string;
            }[];
            help?: components["schemas"]["Names"];
            /** @enum {string} */
            kind: "text" | "textarea" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "file" | "consent";
            label: components["schemas"]["Names"];
            maxFiles?: number;
            /**
             * @default none
             * @enum {string}
             */
            meaning: "none" | "name" | "email" | "phone" | "subject" | "message";
            name: string;
            purpose?: string;
            /** @default false */
            required: boolean;
            when?: components["schemas"]["FormCondition"];
        };
        FormFieldInput: {
            choices?: {
                label: components["schemas"]["Names"];
                value: string;
            }[];
            help?: components["schemas"]["Names"];
            /** @enum {string} */
            kind: "text" | "textarea" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "file" | "consent";
            label: components["schemas"]["Names"];
            maxFiles?: number;
            /**
             * @default none
             * @enum {string}
             */
            meaning?: "none" | "name" | "email" | "phone" | "subject" | "message";
            name: string;
            purpose?: string;
            /** @default false */
            required?: boolean;
            when?: components["schemas"]["FormConditionInput"];
        };
        FormFields: {
            fields: {
                error?: string;
                label: string;
                name: string;
                value: string;
            }[];
            /** @enum {string} */
            state: "submitted" | "abandoned" | "draft";
            step: string | null;
            submissionId: string | null;
            title: string;
        };
        FormPatch: {
            /** @description version this change was made from; refused with `form_changed` when there is a newer one */
            basedOn?: number;
            definition?: components["schemas"]["FormDefinitionInput"];
            enabled?: boolean;
            teamId?: string | null;
        };
        FormPreview: {
            /** @description what would make the form better */
            advice: ("no_way_to_reach" | "no_message")[];
            /** @description the page as customers see it, without script */
            html: string;
            problems: {
                /** @enum {string} */
                code: "text_missing" | "name_taken" | "name_reserved" | "no_fields" | "no_choices" | "choices_not_taken" | "choice_empty" | "choice_twice" | "meaning_not_taken" | "purpose_missing" | "condition_field_unknown" | "condition_no_choice" | "condition_says_nothing";
                field: string;
                message: string;
            }[];
            /** @description whether these answers lead to the step that is shown */
            reached: boolean;
            /** @description names of the fields that are shown */
            shownFields: string[];
            /** @description indexes of the steps these answers lead to */
            shownSteps: number[];
        };
        FormStep: {
            fields: components["schemas"]["FormField"][];
            title: components["schemas"]["Names"];
            when?: components["schemas"]["FormCondition"];
        };
        FormStepInput: {
            fields: components["schemas"]["FormFieldInput"][];
            title: components["schemas"]["Names"];
            when?: components["schemas"]["FormConditionInput"];
        };
        FormToPreview: {
            /** @default {} */
            answers?: {
                [key: string]: string | string[];
            };
            definition: components["schemas"]["FormDefinitionInput"];
            language: components["schemas"]["Language"];
            /** @description index of the step to show; the page after sending when there is no such step */
            step: number;
            /**
             * @description as the reader’s system has it when absent
             * @enum {string}
             */
            theme?: "light" | "dark";
        };
        /**
         * @example {
         *       "clientId": "crm-4711-3",
         *       "channelId": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a",
         *       "to": [
         *         {
         *           "type": "email",
         *           "value": "workshop@maker.example"
         *         }
         *       ],
         *       "subject": "Fwd: A table",
         *       "text": "Can you repair this?",
         *       "messageIds": [
         *         "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6b"
         *       ]
         *     }
         */
        ForwardInput: {
            /**
             * @description files of what is passed on
             * @default []
             */
            attachmentIds?: string[];
            /** @default [] */
            bcc?: components["schemas"]["Handle"][];
            /** @default [] */
            cc?: components["schemas"]["Handle"][];
            /**
             * Format: uuid
             * @description one whose type can write to an address that never wrote to us
             */
            channelId: string;
            /** @description chosen by the client; the same id twice sends once */
            clientId: string;
            /**
             * @description uploads
             * @default []
             */
            fileIds?: string[];
            /** @default null */
            html?: string | null;
            /**
             * @description what is passed on; all: everything said with the customer
             * @default []
             */
            messageIds?: "all" | string[];
            /**
             * @description the talk it goes on with; null begins one
             * @default null
             */
            sideId?: string | null;
            subject: string;
            /** @description stands above what is passed on */
            text: string;
            to: components["schemas"]["Handle"][];
        };
        FoundCustomer: {
            /** Format: uuid */
            id: string;
            identities: {
                /** @enum {string} */
                reachability: "reachable" | "bounced" | "blocked";
                type: string;
                value: string;
            }[];
            language: components["schemas"]["Language"] | null;
            name: string;
        };
        Goal: {
            /** @description without an outcome and without a touchpoint for so long, a journey was given up; null: it stays open */
            deadlineDays: number | null;
            /** @description a touchpoint that comes later than this after the one before it begins another journey */
            inactivityDays: number | null;
            key: string;
            names: components["schemas"]["Names"];
            steps: components["schemas"]["GoalSteps"];
        };
        GoalPatch: {
            /** @description without an outcome and without a touchpoint for so long, a journey was given up; null: it stays open */
            deadlineDays?: number | null;
            /** @description a touchpoint that comes later than this after the one before it begins another journey */
            inactivityDays?: number | null;
            names?: components["schemas"]["Names"];
            steps?: components["schemas"]["GoalSteps"];
        };
        GoalSteps: {
            failed: string[];
            reached: string[];
            /** @description a journey begins with one of these; none: with any */
            starts: string[];
            /** @description those that count; none: all that are told for the goal */
            steps: string[];
        };
        Handle: {
            name?: string;
            type: string;
            value: string;
        };
        HeldInbound: {
            attempts: number;
            channelId: string | null;
            channelType: string;
            /** Format: uuid */
            id: string;
            problems: string[];
            /** @description `problems`, each with its code */
            reasons: {
                message: string;
                said: components["schemas"]["Said"] | null;
            }[];
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            receivedAt: string;
            size: number;
            /** @enum {string} */
            state: "received" | "processed" | "failed" | "ignored";
        };
        HeldReply: {
            author: {
                id: string | null;
                name: string;
            };
            bcc: components["schemas"]["Handle"][];
            cc: components["schemas"]["Handle"][];
            /** Format: uuid */
            channelId: string;
            channelType: string;
            clientId: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            createdAt: string;
            files: components["schemas"]["FileRef"][];
            html: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description when it goes by itself
             */
            sendAfter: string;
            subject: string | null;
            text: string;
            to: components["schemas"]["Handle"][];
        };
        /**
         * @example {
         *       "sendAt": "2026-12-01T08:00:00Z"
         *     }
         */
        HeldReplyPatch: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            sendAt: string;
        };
        Holiday: {
            /** Format: date */
            date: string;
            /** @description local time, 00:00 to 24:00 */
            from: string;
            /** @description in the language asked for, where it is known */
            name: string;
            /** @description the same every year; what `open` of a calendar names */
            rule: string;
            /** @description local time, 00:00 to 24:00 */
            to: string;
        };
        HolidayCountry: {
            code: string;
            regions: {
                code: string;
                name: string;
            }[];
        };
        Identity: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            firstSeenAt: string;
            /**
             * Format: uuid
             * @description the customer who brought it; another one than shown while they are joined
             */
            homeId: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            lastSeenAt: string;
            /** @enum {string} */
            reachability: "reachable" | "bounced" | "blocked";
            /** @description what a provider said of an address that does not work */
            reachabilityReason: string | null;
            /** @description several people use it: it says where something comes from, and never who wrote */
            several: boolean;
            source: string;
            type: string;
            value: string;
            verified: boolean;
        };
        IdentitySharing: {
            /** @description null: the rule decides */
            several: boolean | null;
        };
        ImportReading: {
            /** @description what is in each column; null leaves it out */
            columns: {
                [key: string]: ("givenName" | "surname" | "name" | "email" | "phone" | "birthDate" | "birthYear" | "birthMonth" | "birthDay" | "street" | "houseNumber" | "addressLine" | "postcode" | "city" | "region" | "externalId") | null;
            };
            /** @enum {string} */
            delimiter: "," | ";" | "\t" | "|";
            /** @enum {string} */
            encoding: "utf-8" | "windows-1250" | "windows-1252" | "iso-8859-2" | "utf-16le" | "utf-16be";
            /**
             * @description whose phone numbers are meant where one has no country
             * @enum {string}
             */
            language: "en" | "de" | "pl" | "nl";
            /** @description the system the rows come from; its customer numbers are its own */
            source: string;
        };
        Incident: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            changedAt: string;
            counts: {
                /** @description by channel type */
                byChannel: {
                    [key: string]: number;
                };
                linked: number;
                /** @description the latest 24 hours */
                perHour: {
                    /**
                     * Format: date-time
                     * @description ISO 8601 instant
                     */
                    at: string;
                    count: number;
                }[];
                suggested: number;
            };
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            declaredAt: string;
            filter: string;
            /** Format: uuid */
            id: string;
            linksItself: boolean;
            name: string;
            phrases: string[];
            resolvedAt: string | null;
            /** @enum {string} */
            state: "open" | "resolved";
            text: string;
        };
        IncidentAnswerMade: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            sendAfter: string;
        };
        IncidentAnswers: {
            items: {
                author: string;
                closes: boolean;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                createdAt: string;
                fallback: components["schemas"]["Language"];
                /** Format: uuid */
                id: string;
                problems: {
                    conversation: components["schemas"]["ConversationRow"];
                    detail: string | null;
                    reason: string;
                    said: components["schemas"]["Said"] | null;
                }[];
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                sendAfter: string;
                sent: number;
                /** @enum {string} */
                state: "held" | "sending" | "sent" | "withdrawn";
                /** @description by language; may name variables, e.g. `{{customer.firstName|there}}` */
                texts: {
                    [key: string]: string;
                };
                total: number;
                waiting: number;
            }[];
        };
        IncidentConversations: {
            items: components["schemas"]["ConversationRow"][];
            total: number;
        };
        /**
         * @example {
         *       "text": "Fixed since 9:40."
         *     }
         */
        IncidentPatch: {
            /** @description which new conversations probably belong, in the filter language */
            filter?: string;
            /** @description what fits the rule is linked without asking */
            linksItself?: boolean;
            name?: string;
            /** @description one of them must be written, with all its words, in whatever form */
            phrases?: string[];
            /** @description what is known, for agents */
            text?: string;
        };
        JourneyDurations: {
            items: {
                /** @description the one it began on */
                channel: string | null;
                count: number;
                /** @description milliseconds */
                medianMs: number;
                outcome: components["schemas"]["JourneyOutcome"];
                /** @description milliseconds */
                p90Ms: number;
            }[];
        };
        JourneyFlow: {
            /** @description touchpoints along links too rare to be told */
            hidden: number;
            links: {
                count: number;
                from: {
                    channel: string | null;
                    /** @description 1 is the first step */
                    place: number;
                    /** @description null: what is rarer than the six most frequent */
                    type: string | null;
                };
                to: {
                    channel: string | null;
                    /** @description 1 is the first step */
                    place: number;
                    /** @description null: what is rarer than the six most frequent */
                    type: string | null;
                };
            }[];
        };
        JourneyFunnel: {
            steps: {
                customers: number;
                journeys: number;
                medianMs: number | null;
                type: string;
            }[];
        };
        JourneyMap: {
            edges: {
                count: number;
                from: string;
                /** @description milliseconds */
                medianMs: number;
                /** @description milliseconds */
                p90Ms: number;
                to: string;
            }[];
            journeys: number;
            touchpoints: number;
            types: {
                count: number;
                ends: number;
                starts: number;
                type: string;
            }[];
        };
        /** @enum {string} */
        JourneyOutcome: "reached" | "failed" | "given_up" | "open";
        JourneysBehind: {
            cursor: string | null;
            items: {
                case: string | null;
                customer: {
                    id: string;
                    name: string;
                } | null;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                endedAt: string;
                journey: number;
                outcome: components["schemas"]["JourneyOutcome"];
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                startedAt: string;
                touchpoints: number;
            }[];
            total: number;
        };
        JourneySwitches: {
            items: {
                count: number;
                from: string | null;
                journeys: number;
                /** @description milliseconds */
                medianMs: number;
                to: string | null;
            }[];
        };
        JourneyVariants: {
            journeys: number;
            top: {
                count: number;
                /** @description one journey */
                example: number;
                /** @description asks for its journeys */
                key: string;
                /** @description milliseconds */
                medianMs: number;
                outcomes: {
                    failed: number;
                    given_up: number;
                    open: number;
                    reached: number;
                };
                /** @description 0 to 1 */
                share: number;
                types: string[];
            }[];
            /** @description how many ways there are */
            variants: number;
        };
        /**
         * @example {
         *       "labels": [
         *         "return",
         *         "damaged"
         *       ]
         *     }
         */
        LabelsInput: {
            labels: string[];
        };
        /** @enum {string} */
        Language: "en" | "de" | "pl" | "nl";
        LegalHold: {
            conversationId: string | null;
            conversationNumber: number | null;
            customerId: string | null;
            customerName: string | null;
            /** Format: uuid */
            id: string;
            liftedAt: string | null;
            liftedBy: string | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            placedAt: string;
            placedBy: string;
            reason: string;
            /** @description neither lifted nor over */
            standing: boolean;
            until: string | null;
        };
        LegalHoldWanted: {
            /** Format: uuid */
            conversationId?: string;
            /** Format: uuid */
            customerId?: string;
            /** @description why, for whoever wonders in years */
            reason: string;
            /**
             * @description null: until it is lifted
             * @default null
             */
            until?: string | null;
        };
        LevelChanges: {
            /** @description level by skill; null takes the skill away; skills not named stay as they are */
            levels: {
                [key: string]: number | null;
            };
        };
        ListedCustomer: {
            channelTypes: string[];
            /** @description purposes agreed to, on some channel at least */
            consents: string[];
            conversations: number;
            country: string | null;
            /** Format: uuid */
            customerId: string;
            doNotContact: boolean;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            knownSince: string;
            labels: string[];
            language: components["schemas"]["Language"] | null;
            lastContactAt: string | null;
            name: string;
            preferredChannel: string | null;
            /** @description key of a tier */
            tier: string | null;
            value: number | null;
        };
        LivePicture: {
            agents: components["schemas"]["AgentFigures"][];
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            at: string;
            /** @description to ask for what changed after this */
            cursor: string;
            /** @description ids of teams and agents that are no more */
            gone: string[];
            scopes: components["schemas"]["ScopeFigures"][];
            /** @description this is everything; what is not named does not exist */
            whole: boolean;
        };
        LookupTrial: {
            calls: {
                answer: {
                    /** @description its first 100,000 characters */
                    body: string;
                    bytes: number;
                    contentType: string | null;
                    status: number;
                } | null;
                problem: components["schemas"]["SystemProblem"] | null;
                request: components["schemas"]["ShownRequest"];
                step: string;
                /** @description milliseconds */
                took: number;
            }[];
            facts: {
                key: string;
                problem: string | null;
                value: string | number | boolean | null;
            }[];
            forms: {
                [key: string]: {
                    choices: {
                        [key: string]: {
                            label: string;
                            value: string;
                        }[];
                    };
                    presets: {
                        [key: string]: string | number | boolean | null;
                    };
                };
            };
            found: boolean;
            kept: {
                [key: string]: string | number | boolean | null;
            };
            panels: {
                data: components["schemas"]["SystemPanelData"] | null;
                key: string;
                problems: {
                    field: string;
                    message: string;
                }[];
            }[];
            problem: components["schemas"]["SystemProblem"] | null;
            /** @description of kept values and forms */
            problems: {
                field: string;
                message: string;
            }[];
        };
        Macro: {
            /** @description done in this order */
            actions: components["schemas"]["AutomationAction"][];
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            changedAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            ownerId: string;
            shared: boolean;
        };
        /**
         * @example {
         *       "name": "Returned"
         *     }
         */
        MacroPatch: {
            /** @description done in this order */
            actions?: components["schemas"]["AutomationActionInput"][];
            name?: string;
            shared?: boolean;
        };
        /**
         * @example {
         *       "macroId": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a",
         *       "clientId": "desk-1",
         *       "holdSeconds": 10
         *     }
         */
        MacroRunInput: {
            /** @description chosen by the client; the same id twice runs once */
            clientId: string;
            /**
             * @description keeps an answer so long, to be taken back
             * @default 0
             */
            holdSeconds?: number;
            /** Format: uuid */
            macroId: string;
        };
        MacroRunResult: {
            /** @description how it stood: assignment, labels, snooze and closure can be taken back to it */
            before: {
                agentId: string | null;
                labels: string[];
                snoozedUntil: string | null;
                state: components["schemas"]["ConversationState"];
                teamId: string | null;
                unread: boolean;
            };
            did: components["schemas"]["ActionOutcome"][];
            /** @description an answer that can still be taken back */
            heldReplyId: string | null;
        };
        MatchReason: {
            /** @enum {string} */
            field: "given" | "surname" | "birth" | "email" | "phone" | "street" | "line" | "place" | "region" | "id";
            /** @description in which way it agrees: `same`, `short`, `form`, `typo`, `alike`, `differs` … */
            level: string;
            /** @description bits of evidence; negative ones speak against it */
            weight: number;
        };
        MatterDecision: {
            /** @description by which they are one now */
            merge: {
                /**
                 * Format: uuid
                 * @description undo it by this
                 */
                changeId: string;
                /** Format: uuid */
                intoId: string;
            } | null;
        };
        /** @description why two conversations seem to be about one matter */
        MatterReason: {
            /** @constant */
            kind: "number";
            number: number;
        } | {
            /** @constant */
            kind: "form";
            title: string;
        } | {
            /** @constant */
            kind: "reference";
            name: string;
            value: string;
        } | {
            /** @constant */
            kind: "text";
        } | {
            /** @constant */
            kind: "subject";
        } | {
            /** @constant */
            kind: "words";
            words: string[];
        } | {
            /** @constant */
            kind: "claim";
        } | {
            /** @constant */
            kind: "near";
            minutes: number;
        };
        /**
         * @example {
         *       "windowHours": 72,
         *       "joins": true,
         *       "references": [
         *         {
         *           "name": "Order",
         *           "pattern": "order (\\d{4,8})"
         *         }
         *       ],
         *       "contactDays": 30
         *     }
         */
        MatterSettings: {
            contactDays: number;
            /** @description certain evidence joins by itself; otherwise it only suggests */
            joins: boolean;
            references: {
                name: string;
                /** @description RE2 syntax; the first group is the number */
                pattern: string;
            }[];
            windowHours: number;
        };
        /**
         * @example {
         *       "verdict": "same",
         *       "twoCustomers": false
         *     }
         */
        MatterVerdict: {
            /**
             * @description they belong to two customers, and that is meant
             * @default false
             */
            twoCustomers?: boolean;
            /**
             * @description `same` makes them one, `different` puts it away or takes a join apart, `open` takes a no back
             * @enum {string}
             */
            verdict: "same" | "different" | "open";
        };
        MayContact: {
            allowed: boolean;
            /** @description when quiet hours end; null where time alone changes nothing */
            nextAllowedAt: string | null;
            reason: ("do_not_contact" | "no_consent" | "consent_withdrawn" | "quiet_hours" | "unknown_purpose") | null;
        };
        Me: {
            active: boolean;
            /** @description units they may have at once; null: as much as everybody */
            capacity: number | null;
            company: {
                name: string;
            };
            email: string;
            /** Format: uuid */
            id: string;
            language: components["schemas"]["Language"];
            name: string;
            permissions: components["schemas"]["Permission"][];
            /** @description theme, keys, density; owned by the desk */
            preferences: {
                [key: string]: unknown;
            };
            presence: components["schemas"]["PresenceState"];
            /** @description in their own words; empty without a reason or while away */
            presenceReason: string;
            /** @description administrator, team_lead, agent, or the id of a role the company made */
            role: string;
            teamIds: string[];
            twoFactorEnabled: boolean;
        };
        /**
         * @description what each means: docs/guides/reports.md
         * @enum {string}
         */
        MeasureName: "conversations" | "repeat" | "messages" | "answers" | "first_answer" | "first_answer_open" | "next_answer" | "next_answer_open" | "resolved" | "resolution" | "touches" | "one_touch" | "kept" | "backlog" | "reopened";
        Mention: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            at: string;
            by: {
                id: string | null;
                name: string;
            };
            /** Format: uuid */
            conversationId: string;
            /** Format: uuid */
            messageId: string;
            /** @enum {string} */
            reason: "agent" | "team" | "thread";
            seenAt: string | null;
            /** @description its first 300 characters */
            text: string;
            /** @description the note whose thread it stands in */
            threadId: string | null;
        };
        Mentioned: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "agent" | "team";
            /** @description as it was when the note was written; the text has it after an @ */
            name: string;
            /** @description false: the agent had left, or the team had nobody who could be told */
            told: boolean;
        };
        Mentions: {
            items: components["schemas"]["Mention"][];
        };
        /**
         * @example {
         *       "threadId": null
         *     }
         */
        MentionsSeenInput: {
            /**
             * @description the thread that was opened; null: the timeline itself
             * @default null
             */
            threadId?: string | null;
        };
        MePatch: {
            language?: components["schemas"]["Language"];
            name?: string;
            /** @description merged by name; null removes one; at most 64 KiB together */
            preferences?: {
                [key: string]: unknown;
            };
        };
        Merge: {
            /**
             * Format: uuid
             * @description undo it by this
             */
            changeId: string;
        };
        MessageHit: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            at: string;
            author: string;
            channelType: string | null;
            /** Format: uuid */
            conversationId: string;
            direction: ("in" | "out") | null;
            /** @enum {string} */
            kind: "message" | "note" | "side";
            /** Format: uuid */
            messageId: string;
            snippet: components["schemas"]["Snippet"];
        };
        /**
         * @example {
         *       "conversationIds": [
         *         "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a"
         *       ],
         *       "agentId": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6b"
         *     }
         */
        MovesInput: {
            /** @description null: back to the queue */
            agentId: string | null;
            conversationIds: string[];
            /**
             * @description also to somebody who has enough or is away
             * @default false
             */
            force?: boolean;
            reason?: string;
            /** @description left out: the team stays */
            teamId?: string | null;
        };
        MovesResult: {
            results: {
                before: {
                    agentId: string | null;
                    teamId: string | null;
                } | null;
                /** Format: uuid */
                id: string;
                problem: {
                    code: string;
                    title: string;
                } | null;
            }[];
        };
        /** @description one text a language */
        Names: {
            de: string;
            en: string;
            nl: string;
            pl: string;
        };
        /**
         * @example {
         *       "connectorId": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a",
         *       "action": "refund",
         *       "values": {
         *         "order": "1042",
         *         "amount": 18.5
         *       }
         *     }
         */
        NewActionPreview: {
            action: string;
            /** Format: uuid */
            connectorId: string;
            /**
             * @description by the keys of the fields
             * @default {}
             */
            values?: {
                [key: string]: string | number | boolean | null;
            };
        };
        /**
         * @example {
         *       "connectorId": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a",
         *       "action": "refund",
         *       "values": {
         *         "order": "1042",
         *         "amount": 18.5
         *       },
         *       "conversationId": null,
         *       "clientId": "desk-1"
         *     }
         */
        NewActionRun: {
            action: string;
            /** @description chosen by the client; the same id twice is carried out once */
            clientId: string;
            /** Format: uuid */
            connectorId: string;
            /**
             * @description whose timeline tells of it
             * @default null
             */
            conversationId?: string | null;
            /**
             * @description by the keys of the fields
             * @default {}
             */
            values?: {
                [key: string]: string | number | boolean | null;
            };
        };
        NewAgent: {
            email: string;
            language: components["schemas"]["Language"];
            name: string;
            password: string;
            /** @description administrator, team_lead, agent, or the id of a role the company made */
            role: string;
            /** @default [] */
            teamIds?: string[];
        };
        /**
         * @example {
         *       "texts": {
         *         "en": "Hello {{customer.firstName|there}}"
         *       },
         *       "fallback": "en"
         *     }
         */
        NewAnswerPreview: {
            /** @description whose text is sent where there is none in the customer’s language */
            fallback: components["schemas"]["Language"];
            /** @default 50 */
            limit?: number;
            /** @default 0 */
            offset?: number;
            /** @description by language; may name variables, e.g. `{{customer.firstName|there}}` */
            texts: {
                [key: string]: string;
            };
        };
        /**
         * @example {
         *       "name": "Shop system",
         *       "scopes": [
         *         "conversations:read",
         *         "conversations:write"
         *       ]
         *     }
         */
        NewApiKey: {
            name: string;
            /** @description permissions */
            scopes: string[];
        };
        NewCalendar: {
            /**
             * @description what holds on single dates, whatever the weekday and the holidays say
             * @default []
             */
            dates?: {
                /** Format: date */
                date: string;
                name: string;
                /** @description when it is open on this date; empty: closed all day */
                spans: {
                    /** @description local time, 00:00 to 24:00 */
                    from: string;
                    /** @description local time, 00:00 to 24:00 */
                    to: string;
                }[];
            }[];
            /** @description Monday first; each day a list of open spans in local time */
            days: {
                /** @description local time, 00:00 to 24:00 */
                from: string;
                /** @description local time, 00:00 to 24:00 */
                to: string;
            }[][];
            /**
             * @description whose national holidays close it; null: none do
             * @default null
             */
            holidays?: {
                /** @description ISO 3166, one of /holiday-countries */
                country: string;
                /** @description rules of holidays on which it is open all the same */
                open: string[];
                /** @description one of the country’s regions; null: what holds everywhere */
                region: string | null;
            } | null;
            name: string;
            /** @description IANA name */
            timeZone: string;
        };
        /**
         * @example {
         *       "phone": "+49301234567"
         *     }
         */
        NewCallback: {
            phone: string;
        };
        /**
         * @example {
         *       "name": "Return label",
         *       "shortcut": "label",
         *       "teamId": null,
         *       "texts": {
         *         "en": "Hello {{customer.firstName|there}},\n\nhere is your label."
         *       },
         *       "html": {
         *         "en": "<p>Hello {{customer.firstName|there}},</p><p>here is your <b>label</b>.</p>"
         *       },
         *       "subjects": {
         *         "en": "Your return label"
         *       },
         *       "bcc": [
         *         {
         *           "type": "email",
         *           "value": "returns@shop.example"
         *         }
         *       ],
         *       "fileIds": []
         *     }
         */
        NewCannedReply: {
            /** @default [] */
            bcc?: components["schemas"]["Handle"][];
            /** @default [] */
            cc?: components["schemas"]["Handle"][];
            /** @default [] */
            fileIds?: string[];
            /**
             * @description by language: formatting of its text, for channels that carry some; a text without is plain
             * @default {}
             */
            html?: {
                de?: string;
                en?: string;
                nl?: string;
                pl?: string;
            };
            name: string;
            shortcut: string;
            /**
             * @description by language: what a conversation is called that is begun with it; may name variables
             * @default {}
             */
            subjects?: {
                de?: string;
                en?: string;
                nl?: string;
                pl?: string;
            };
            /** @default null */
            teamId?: string | null;
            /** @description by language; may name variables, e.g. `{{customer.firstName|there}}` */
            texts: {
                de?: string;
                en?: string;
                nl?: string;
                pl?: string;
            };
        };
        NewChannel: {
            /**
             * @description the calendar it goes by; null: the company’s
             * @default null
             */
            calendarId?: string | null;
            name: string;
            settings: {
                [key: string]: unknown;
            };
            /** @default null */
            teamId?: string | null;
            type: string;
        };
        /**
         * @example {
         *       "name": "Shop",
         *       "enabled": true,
         *       "config": {
         *         "baseUrl": "https://api.shop.example/v1",
         *         "signIn": {
         *           "kind": "key",
         *           "in": "header",
         *           "name": "Authorization",
         *           "prefix": "Bearer "
         *         },
         *         "endpoints": [
         *           {
         *             "key": "orders",
         *             "path": "/orders",
         *             "query": [
         *               {
         *                 "name": "email",
         *                 "value": "{{identity.value}}"
         *               }
         *             ]
         *           }
         *         ],
         *         "lookups": [
         *           {
         *             "key": "orders",
         *             "identities": [
         *               "email"
         *             ],
         *             "steps": [
         *               {
         *                 "endpoint": "orders",
         *                 "as": "orders",
         *                 "take": "orders"
         *               }
         *             ]
         *           }
         *         ],
         *         "panels": [
         *           {
         *             "kind": "table",
         *             "key": "orders",
         *             "title": {
         *               "en": "Orders",
         *               "de": "Bestellungen",
         *               "pl": "Zamówienia",
         *               "nl": "Bestellingen"
         *             },
         *             "lookup": "orders",
         *             "rows": "$",
         *             "columns": [
         *               {
         *                 "key": "number",
         *                 "label": "Nr.",
         *                 "value": "number"
         *               }
         *             ]
         *           }
         *         ]
         *       },
         *       "secrets": {
         *         "signIn": "the key"
         *       }
         *     }
         */
        NewConnector: {
            config: {
                /** @default [] */
                actions?: {
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    description?: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description small letters, digits, underscores; unique in its list */
                    endpoint: string;
                    /** @default [] */
                    fields?: {
                        choices?: {
                            /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                            label: string | {
                                de?: string;
                                en?: string;
                                nl?: string;
                                pl?: string;
                            };
                            value: string;
                        }[];
                        /** @description choices from what the lookup found, in place of `choices` */
                        choicesFrom?: {
                            /** @description from what the action’s `lookup` found */
                            items: string;
                            /** @description JSONata */
                            label: string;
                            /** @description JSONata */
                            value: string;
                        };
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        help?: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @enum {string} */
                        kind: "text" | "multiline" | "number" | "money" | "date" | "choice" | "flag" | "email";
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        max?: number;
                        maxLength?: number;
                        /** @description of a number or an amount */
                        min?: number;
                        /** @description what stands in the field at first, from what the lookup found */
                        preset?: string;
                        /** @default true */
                        required?: boolean;
                    }[];
                    /**
                     * @description the system recognises a repeated request by this header; then an unclear one can be asked again
                     * @default null
                     */
                    idempotencyHeader?: string | null;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @description whose findings choices, presets and `{{kept.…}}` come from
                     * @default null
                     */
                    lookup?: string | null;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    name: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /**
                     * @default actions:run
                     * @enum {string}
                     */
                    permission?: "actions:run" | "actions:run_sensitive";
                    /**
                     * @description lookups that are asked anew afterwards
                     * @default []
                     */
                    refreshes?: string[];
                    /** @description yields the text shown of the answer */
                    result?: string;
                    /**
                     * @description what the timeline says, e.g. `{{fields.amount}} € of order {{fields.order}}`
                     * @default
                     */
                    summary?: string;
                    /**
                     * @description only these teams; empty: whoever has the permission
                     * @default []
                     */
                    teamIds?: string[];
                }[];
                /**
                 * @description also reach addresses inside the company’s network; needs `settings:manage`
                 * @default false
                 */
                allowPrivate?: boolean;
                /** @description e.g. `https://api.shop.example/v1` */
                baseUrl: string;
                /** @default [] */
                endpoints?: {
                    /** @default null */
                    body?: ({
                        /** @constant */
                        kind: "json";
                        /** @description texts in it are templates; one that is nothing but `{{…}}` keeps the type */
                        value: unknown;
                    } | {
                        fields: {
                            name: string;
                            /**
                             * @description left out where the value is empty
                             * @default false
                             */
                            optional?: boolean;
                            /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                            value: string;
                        }[];
                        /** @constant */
                        kind: "form";
                    }) | null;
                    /** @default [] */
                    headers?: {
                        name: string;
                        /** @default false */
                        optional?: boolean;
                        /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @default GET
                     * @enum {string}
                     */
                    method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
                    /** @default  */
                    name?: string;
                    /** @description below the base address, e.g. `/customers/{{identity.value}}/orders` */
                    path: string;
                    /** @default [] */
                    query?: {
                        name: string;
                        /**
                         * @description left out where the value is empty
                         * @default false
                         */
                        optional?: boolean;
                        /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                        value: string;
                    }[];
                }[];
                /** @default [] */
                facts?: {
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @description no text: what is told of it stays in the log of events, which nobody is erased from
                     * @enum {string}
                     */
                    kind: "number" | "date" | "flag";
                    /** @description small letters, digits, underscores; unique in its list */
                    lookup: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    name: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description JSONata */
                    value: string;
                }[];
                /** @default {} */
                limits?: {
                    /**
                     * @description requests at the same time
                     * @default 4
                     */
                    concurrency?: number;
                    /**
                     * @description failures in a row after which the system is left alone
                     * @default 5
                     */
                    failures?: number;
                    /**
                     * @description how long it is left alone at first
                     * @default 30
                     */
                    pauseSeconds?: number;
                    /** @default 8000 */
                    timeoutMs?: number;
                };
                /** @default [] */
                lookups?: {
                    /**
                     * @description how long “not known there” counts
                     * @default 900
                     */
                    absentSeconds?: number;
                    /** @default 300 */
                    freshSeconds?: number;
                    /** @description types of identities to look up by, tried in this order, e.g. `["external:shop", "email"]`; `external:<system>` is the customer’s number in that system, `{{identity.value}}` the number alone */
                    identities: string[];
                    /**
                     * @description small values actions need, e.g. the customer’s id in the system: `{{kept.<key>}}`
                     * @default []
                     */
                    kept?: {
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @default  */
                    name?: string;
                    steps: {
                        /** @description later steps say `{{steps.<as>…}}`, expressions `$steps.<as>` */
                        as: string;
                        /** @description of `endpoints` */
                        endpoint: string;
                        /** @description what of the answer is meant; nothing or an empty list: the customer is not known there */
                        take?: string;
                    }[];
                }[];
                /** @default [] */
                panels?: ({
                    fields: {
                        /** @description with `money`: yields an ISO 4217 code, e.g. `currency` or `"EUR"` */
                        currency?: string;
                        /**
                         * @default text
                         * @enum {string}
                         */
                        format?: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                        /** @description yields an https address that opens it in the system */
                        href?: string;
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description yields neutral, good, warning or risk */
                        tone?: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "facts";
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                } | {
                    columns: {
                        /** @description with `money`: yields an ISO 4217 code, e.g. `currency` or `"EUR"` */
                        currency?: string;
                        /**
                         * @default text
                         * @enum {string}
                         */
                        format?: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                        /** @description yields an https address that opens it in the system */
                        href?: string;
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description yields neutral, good, warning or risk */
                        tone?: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "table";
                    /**
                     * @description rows shown
                     * @default 20
                     */
                    limit?: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description yields the rows; in the columns `$` is one of them */
                    rows: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                } | {
                    /** @description yields an instant, or seconds or milliseconds since 1970 */
                    at: string;
                    /** @description JSONata */
                    headline: string;
                    /** @description yields an https address that opens it in the system */
                    href?: string;
                    /** @description yields what happened; below `$` is one of them */
                    items: string;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "timeline";
                    /** @default 20 */
                    limit?: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description JSONata */
                    text?: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description yields neutral, good, warning or risk */
                    tone?: string;
                } | {
                    /** @description JSONata */
                    at?: string;
                    /** @description yields an https address that opens it in the system */
                    href?: string;
                    /**
                     * @description yields what has a state; below `$` is one of them
                     * @default $
                     */
                    items?: string;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "status";
                    /** @description JSONata */
                    label: string;
                    /** @default 10 */
                    limit?: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description JSONata */
                    state: string;
                    /** @description JSONata */
                    text?: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description yields neutral, good, warning or risk */
                    tone?: string;
                })[];
                /**
                 * @default {
                 *       "kind": "none"
                 *     }
                 */
                signIn?: {
                    /** @constant */
                    kind: "none";
                } | {
                    /** @enum {string} */
                    in: "header" | "query";
                    /** @constant */
                    kind: "key";
                    name: string;
                    /**
                     * @description stands before the key, e.g. `Bearer `
                     * @default
                     */
                    prefix?: string;
                } | {
                    /** @constant */
                    kind: "basic";
                    username: string;
                } | {
                    /** @default  */
                    audience?: string;
                    clientId: string;
                    /**
                     * @default header
                     * @enum {string}
                     */
                    credentialsIn?: "header" | "body";
                    /** @constant */
                    kind: "oauth2";
                    /** @default  */
                    scope?: string;
                    tokenUrl: string;
                };
                /** @default null */
                webhook?: {
                    /** @description yields the system’s own id of it: the same twice counts once */
                    eventId: string;
                    events: {
                        /** @description when it happened; else when it came */
                        at?: string;
                        /** @enum {string} */
                        becomes: "order-placed" | "order-paid" | "order-shipped" | "order-delivered" | "order-cancelled" | "order-returned" | "order-changed" | "delivery-delayed" | "delivery-failed" | "cart-abandoned" | "refund-made" | "invoice-sent" | "invoice-paid" | "invoice-overdue" | "payment-failed" | "payment-disputed" | "contract-started" | "contract-changed" | "contract-renewed" | "contract-ending" | "contract-ended" | "appointment-booked" | "appointment-cancelled" | "record-changed" | "something-else";
                        /** @default [] */
                        fields?: {
                            /** @description JSONata */
                            currency?: string;
                            /**
                             * @default text
                             * @enum {string}
                             */
                            format?: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                            /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                            label: string | {
                                de?: string;
                                en?: string;
                                nl?: string;
                                pl?: string;
                            };
                            /** @description JSONata */
                            value: string;
                        }[];
                        /** @description JSONata */
                        href?: string;
                        /** @description by whom the customer is recognised, the surest first; `external:<system>` is their number in that system */
                        identities: {
                            type: string;
                            /** @description JSONata */
                            value: string;
                        }[];
                        /** @description where one delivery tells of several; below `$` is one of them */
                        items?: string;
                        /** @description one line, e.g. `"Order " & name` */
                        title?: string;
                        /** @description what `eventType` yields */
                        type: string;
                        /** @description only where this yields true */
                        when?: string;
                    }[];
                    /** @description yields what the system calls it, e.g. `type` or `$headers."x-shopify-topic"` */
                    eventType: string;
                    /**
                     * @description lookups of the customer are asked anew
                     * @default true
                     */
                    refreshes?: boolean;
                    /**
                     * @description `keep`: the event waits until somebody with this identity is known
                     * @default keep
                     * @enum {string}
                     */
                    unknownCustomers?: "keep" | "create";
                    verification: {
                        /** @enum {string} */
                        encoding: "hex" | "base64";
                        header: string;
                        /** @constant */
                        kind: "hmac";
                        /**
                         * @description stands before the signature, e.g. `sha256=`
                         * @default
                         */
                        prefix?: string;
                        /**
                         * @description what is signed: `{body}` alone or with `{timestamp}`, e.g. `{timestamp}.{body}`
                         * @default {body}
                         */
                        signed?: string;
                        /**
                         * @description seconds or milliseconds since 1970
                         * @default null
                         */
                        timestampHeader?: string | null;
                        /** @default 300 */
                        toleranceSeconds?: number;
                    } | {
                        /** @default Stripe-Signature */
                        header?: string;
                        /** @constant */
                        kind: "stripe";
                        /** @default 300 */
                        toleranceSeconds?: number;
                    } | {
                        header: string;
                        /** @constant */
                        kind: "token";
                        /** @default  */
                        prefix?: string;
                    } | {
                        /** @constant */
                        kind: "basic";
                        username: string;
                    };
                } | null;
            };
            /** @default true */
            enabled?: boolean;
            name: string;
            /**
             * @description kept where absent, taken away by null; never given out again
             * @default {}
             */
            secrets?: {
                /** @description the key, the password or the client secret */
                signIn?: string | null;
                /** @description what webhooks are verified with */
                webhook?: string | null;
            };
            /** @description that was changed; refused when it is another by now */
            version?: number;
        };
        NewConsent: {
            /**
             * Format: date-time
             * @description when the customer said so; now where it is left out
             */
            at?: string;
            /**
             * @description null: on every channel
             * @default null
             */
            channelType?: string | null;
            /** @description where: a form, a call, a shop */
            place: string;
            /** @description how programs and filters call it */
            purpose: string;
            /** @enum {string} */
            state: "given" | "withdrawn";
            /** @default  */
            version?: string;
            /**
             * @description what they agreed to, word for word
             * @default
             */
            wording?: string;
        };
        NewCustomerDivision: {
            /** @default [] */
            conversationIds?: string[];
            /** @default [] */
            identityIds?: string[];
            /** @description of the second person */
            name: string;
        };
        /**
         * @example {
         *       "customerId": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a",
         *       "confirmed": true
         *     }
         */
        NewCustomerJoin: {
            /**
             * @description somebody looked at both and says that they are one person
             * @constant
             */
            confirmed: true;
            /**
             * Format: uuid
             * @description the one to join with this one
             */
            customerId: string;
        };
        NewDraft: {
            /**
             * @description what is written in the other mode: the note begun beside an answer, or the other way round
             * @default null
             */
            aside?: {
                fileIds: string[];
                html: string | null;
                /** @description whom a note names so far */
                mentions: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    kind: "agent" | "team";
                    /** @description as it was when the note was written; the text has it after an @ */
                    name: string;
                }[];
                text: string;
            } | null;
            bcc: components["schemas"]["Handle"][];
            cc: components["schemas"]["Handle"][];
            channelId: string | null;
            fileIds: string[];
            html: string | null;
            /** @default [] */
            mentions?: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "agent" | "team";
                /** @description as it was when the note was written; the text has it after an @ */
                name: string;
            }[];
            /** @enum {string} */
            mode: "reply" | "note";
            /** @description revision it was made from, null for none: with another one there `draft_changed`; left out, it replaces any */
            replaces?: string | null;
            /**
             * Format: uuid
             * @description chosen by the client, so that it knows its own savings again
             */
            revision?: string;
            subject: string | null;
            text: string;
            to: components["schemas"]["Handle"][];
        };
        NewForm: {
            definition: components["schemas"]["FormDefinitionInput"];
            /** @description part of the address; made from the title when absent */
            slug?: string;
            /** @default null */
            teamId?: string | null;
        };
        /**
         * @example {
         *       "type": "phone",
         *       "value": "501 502 503"
         *     }
         */
        NewIdentity: {
            /** @enum {string} */
            type: "email" | "phone" | "external";
            /** @description an id of another system as `system:id` */
            value: string;
        };
        /**
         * @example {
         *       "name": "No sign-in since 8:00",
         *       "text": "The sign-in service is down. Fixed by 10:00, says operations.",
         *       "phrases": [
         *         "cannot sign in",
         *         "Anmeldung fehlgeschlagen"
         *       ],
         *       "conversationIds": []
         *     }
         */
        NewIncident: {
            /** @default [] */
            conversationIds?: string[];
            /**
             * @description which new conversations probably belong, in the filter language
             * @default
             */
            filter?: string;
            /**
             * @description what fits the rule is linked without asking
             * @default false
             */
            linksItself?: boolean;
            name: string;
            /**
             * @description one of them must be written, with all its words, in whatever form
             * @default []
             */
            phrases?: string[];
            /**
             * @description what is known, for agents
             * @default
             */
            text?: string;
        };
        /**
         * @example {
         *       "clientId": "a1",
         *       "texts": {
         *         "en": "It works again."
         *       },
         *       "fallback": "en",
         *       "holdSeconds": 10
         *     }
         */
        NewIncidentAnswer: {
            clientId: string;
            /**
             * @description close each whose customer has not written since
             * @default false
             */
            closes?: boolean;
            /**
             * @description conversations that get none
             * @default []
             */
            excluded?: string[];
            fallback: components["schemas"]["Language"];
            /**
             * @description it can be taken back so long
             * @default 0
             */
            holdSeconds?: number;
            /** @description by language; may name variables, e.g. `{{customer.firstName|there}}` */
            texts: {
                [key: string]: string;
            };
        };
        /**
         * @example {
         *       "conversationIds": [
         *         "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a"
         *       ]
         *     }
         */
        NewIncidentLinks: {
            conversationIds: string[];
        };
        /**
         * @example {
         *       "connectorId": null,
         *       "config": {
         *         "baseUrl": "https://api.shop.example/v1",
         *         "endpoints": [
         *           {
         *             "key": "orders",
         *             "path": "/orders",
         *             "query": [
         *               {
         *                 "name": "email",
         *                 "value": "{{identity.value}}"
         *               }
         *             ]
         *           }
         *         ],
         *         "lookups": [
         *           {
         *             "key": "orders",
         *             "identities": [
         *               "email"
         *             ],
         *             "steps": [
         *               {
         *                 "endpoint": "orders",
         *                 "as": "orders"
         *               }
         *             ]
         *           }
         *         ]
         *       },
         *       "lookup": "orders",
         *       "identity": {
         *         "type": "email",
         *         "value": "jo@home.example"
         *       },
         *       "sample": {
         *         "orders": []
         *       }
         *     }
         */
        NewLookupTrial: {
            config: {
                /** @default [] */
                actions?: {
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    description?: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description small letters, digits, underscores; unique in its list */
                    endpoint: string;
                    /** @default [] */
                    fields?: {
                        choices?: {
                            /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                            label: string | {
                                de?: string;
                                en?: string;
                                nl?: string;
                                pl?: string;
                            };
                            value: string;
                        }[];
                        /** @description choices from what the lookup found, in place of `choices` */
                        choicesFrom?: {
                            /** @description from what the action’s `lookup` found */
                            items: string;
                            /** @description JSONata */
                            label: string;
                            /** @description JSONata */
                            value: string;
                        };
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        help?: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @enum {string} */
                        kind: "text" | "multiline" | "number" | "money" | "date" | "choice" | "flag" | "email";
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        max?: number;
                        maxLength?: number;
                        /** @description of a number or an amount */
                        min?: number;
                        /** @description what stands in the field at first, from what the lookup found */
                        preset?: string;
                        /** @default true */
                        required?: boolean;
                    }[];
                    /**
                     * @description the system recognises a repeated request by this header; then an unclear one can be asked again
                     * @default null
                     */
                    idempotencyHeader?: string | null;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @description whose findings choices, presets and `{{kept.…}}` come from
                     * @default null
                     */
                    lookup?: string | null;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    name: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /**
                     * @default actions:run
                     * @enum {string}
                     */
                    permission?: "actions:run" | "actions:run_sensitive";
                    /**
                     * @description lookups that are asked anew afterwards
                     * @default []
                     */
                    refreshes?: string[];
                    /** @description yields the text shown of the answer */
                    result?: string;
                    /**
                     * @description what the timeline says, e.g. `{{fields.amount}} € of order {{fields.order}}`
                     * @default
                     */
                    summary?: string;
                    /**
                     * @description only these teams; empty: whoever has the permission
                     * @default []
                     */
                    teamIds?: string[];
                }[];
                /**
                 * @description also reach addresses inside the company’s network; needs `settings:manage`
                 * @default false
                 */
                allowPrivate?: boolean;
                /** @description e.g. `https://api.shop.example/v1` */
                baseUrl: string;
                /** @default [] */
                endpoints?: {
                    /** @default null */
                    body?: ({
                        /** @constant */
                        kind: "json";
                        /** @description texts in it are templates; one that is nothing but `{{…}}` keeps the type */
                        value: unknown;
                    } | {
                        fields: {
                            name: string;
                            /**
                             * @description left out where the value is empty
                             * @default false
                             */
                            optional?: boolean;
                            /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                            value: string;
                        }[];
                        /** @constant */
                        kind: "form";
                    }) | null;
                    /** @default [] */
                    headers?: {
                        name: string;
                        /** @default false */
                        optional?: boolean;
                        /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @default GET
                     * @enum {string}
                     */
                    method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
                    /** @default  */
                    name?: string;
                    /** @description below the base address, e.g. `/customers/{{identity.value}}/orders` */
                    path: string;
                    /** @default [] */
                    query?: {
                        name: string;
                        /**
                         * @description left out where the value is empty
                         * @default false
                         */
                        optional?: boolean;
                        /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                        value: string;
                    }[];
                }[];
                /** @default [] */
                facts?: {
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @description no text: what is told of it stays in the log of events, which nobody is erased from
                     * @enum {string}
                     */
                    kind: "number" | "date" | "flag";
                    /** @description small letters, digits, underscores; unique in its list */
                    lookup: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    name: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description JSONata */
                    value: string;
                }[];
                /** @default {} */
                limits?: {
                    /**
                     * @description requests at the same time
                     * @default 4
                     */
                    concurrency?: number;
                    /**
                     * @description failures in a row after which the system is left alone
                     * @default 5
                     */
                    failures?: number;
                    /**
                     * @description how long it is left alone at first
                     * @default 30
                     */
                    pauseSeconds?: number;
                    /** @default 8000 */
                    timeoutMs?: number;
                };
                /** @default [] */
                lookups?: {
                    /**
                     * @description how long “not known there” counts
                     * @default 900
                     */
                    absentSeconds?: number;
                    /** @default 300 */
                    freshSeconds?: number;
                    /** @description types of identities to look up by, tried in this order, e.g. `["external:shop", "email"]`; `external:<system>` is the customer’s number in that system, `{{identity.value}}` the number alone */
                    identities: string[];
                    /**
                     * @description small values actions need, e.g. the customer’s id in the system: `{{kept.<key>}}`
                     * @default []
                     */
                    kept?: {
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @default  */
                    name?: string;
                    steps: {
                        /** @description later steps say `{{steps.<as>…}}`, expressions `$steps.<as>` */
                        as: string;
                        /** @description of `endpoints` */
                        endpoint: string;
                        /** @description what of the answer is meant; nothing or an empty list: the customer is not known there */
                        take?: string;
                    }[];
                }[];
                /** @default [] */
                panels?: ({
                    fields: {
                        /** @description with `money`: yields an ISO 4217 code, e.g. `currency` or `"EUR"` */
                        currency?: string;
                        /**
                         * @default text
                         * @enum {string}
                         */
                        format?: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                        /** @description yields an https address that opens it in the system */
                        href?: string;
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description yields neutral, good, warning or risk */
                        tone?: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "facts";
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                } | {
                    columns: {
                        /** @description with `money`: yields an ISO 4217 code, e.g. `currency` or `"EUR"` */
                        currency?: string;
                        /**
                         * @default text
                         * @enum {string}
                         */
                        format?: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                        /** @description yields an https address that opens it in the system */
                        href?: string;
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description yields neutral, good, warning or risk */
                        tone?: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "table";
                    /**
                     * @description rows shown
                     * @default 20
                     */
                    limit?: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description yields the rows; in the columns `$` is one of them */
                    rows: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                } | {
                    /** @description yields an instant, or seconds or milliseconds since 1970 */
                    at: string;
                    /** @description JSONata */
                    headline: string;
                    /** @description yields an https address that opens it in the system */
                    href?: string;
                    /** @description yields what happened; below `$` is one of them */
                    items: string;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "timeline";
                    /** @default 20 */
                    limit?: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description JSONata */
                    text?: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description yields neutral, good, warning or risk */
                    tone?: string;
                } | {
                    /** @description JSONata */
                    at?: string;
                    /** @description yields an https address that opens it in the system */
                    href?: string;
                    /**
                     * @description yields what has a state; below `$` is one of them
                     * @default $
                     */
                    items?: string;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "status";
                    /** @description JSONata */
                    label: string;
                    /** @default 10 */
                    limit?: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description JSONata */
                    state: string;
                    /** @description JSONata */
                    text?: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description yields neutral, good, warning or risk */
                    tone?: string;
                })[];
                /**
                 * @default {
                 *       "kind": "none"
                 *     }
                 */
                signIn?: {
                    /** @constant */
                    kind: "none";
                } | {
                    /** @enum {string} */
                    in: "header" | "query";
                    /** @constant */
                    kind: "key";
                    name: string;
                    /**
                     * @description stands before the key, e.g. `Bearer `
                     * @default
                     */
                    prefix?: string;
                } | {
                    /** @constant */
                    kind: "basic";
                    username: string;
                } | {
                    /** @default  */
                    audience?: string;
                    clientId: string;
                    /**
                     * @default header
                     * @enum {string}
                     */
                    credentialsIn?: "header" | "body";
                    /** @constant */
                    kind: "oauth2";
                    /** @default  */
                    scope?: string;
                    tokenUrl: string;
                };
                /** @default null */
                webhook?: {
                    /** @description yields the system’s own id of it: the same twice counts once */
                    eventId: string;
                    events: {
                        /** @description when it happened; else when it came */
                        at?: string;
                        /** @enum {string} */
                        becomes: "order-placed" | "order-paid" | "order-shipped" | "order-delivered" | "order-cancelled" | "order-returned" | "order-changed" | "delivery-delayed" | "delivery-failed" | "cart-abandoned" | "refund-made" | "invoice-sent" | "invoice-paid" | "invoice-overdue" | "payment-failed" | "payment-disputed" | "contract-started" | "contract-changed" | "contract-renewed" | "contract-ending" | "contract-ended" | "appointment-booked" | "appointment-cancelled" | "record-changed" | "something-else";
                        /** @default [] */
                        fields?: {
                            /** @description JSONata */
                            currency?: string;
                            /**
                             * @default text
                             * @enum {string}
                             */
                            format?: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                            /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                            label: string | {
                                de?: string;
                                en?: string;
                                nl?: string;
                                pl?: string;
                            };
                            /** @description JSONata */
                            value: string;
                        }[];
                        /** @description JSONata */
                        href?: string;
                        /** @description by whom the customer is recognised, the surest first; `external:<system>` is their number in that system */
                        identities: {
                            type: string;
                            /** @description JSONata */
                            value: string;
                        }[];
                        /** @description where one delivery tells of several; below `$` is one of them */
                        items?: string;
                        /** @description one line, e.g. `"Order " & name` */
                        title?: string;
                        /** @description what `eventType` yields */
                        type: string;
                        /** @description only where this yields true */
                        when?: string;
                    }[];
                    /** @description yields what the system calls it, e.g. `type` or `$headers."x-shopify-topic"` */
                    eventType: string;
                    /**
                     * @description lookups of the customer are asked anew
                     * @default true
                     */
                    refreshes?: boolean;
                    /**
                     * @description `keep`: the event waits until somebody with this identity is known
                     * @default keep
                     * @enum {string}
                     */
                    unknownCustomers?: "keep" | "create";
                    verification: {
                        /** @enum {string} */
                        encoding: "hex" | "base64";
                        header: string;
                        /** @constant */
                        kind: "hmac";
                        /**
                         * @description stands before the signature, e.g. `sha256=`
                         * @default
                         */
                        prefix?: string;
                        /**
                         * @description what is signed: `{body}` alone or with `{timestamp}`, e.g. `{timestamp}.{body}`
                         * @default {body}
                         */
                        signed?: string;
                        /**
                         * @description seconds or milliseconds since 1970
                         * @default null
                         */
                        timestampHeader?: string | null;
                        /** @default 300 */
                        toleranceSeconds?: number;
                    } | {
                        /** @default Stripe-Signature */
                        header?: string;
                        /** @constant */
                        kind: "stripe";
                        /** @default 300 */
                        toleranceSeconds?: number;
                    } | {
                        header: string;
                        /** @constant */
                        kind: "token";
                        /** @default  */
                        prefix?: string;
                    } | {
                        /** @constant */
                        kind: "basic";
                        username: string;
                    };
                } | null;
            };
            /**
             * @description whose secrets are used where none are given
             * @default null
             */
            connectorId?: string | null;
            identity: {
                type: string;
                value: string;
            };
            lookup: string;
            /** @description stands for the last answer; then nothing is called */
            sample?: unknown;
            /** @default {} */
            secrets?: {
                signIn?: string | null;
                webhook?: string | null;
            };
        };
        /**
         * @example {
         *       "name": "Returned and done",
         *       "shared": false,
         *       "actions": [
         *         {
         *           "kind": "label",
         *           "add": [
         *             "return"
         *           ],
         *           "remove": []
         *         },
         *         {
         *           "kind": "close"
         *         }
         *       ]
         *     }
         */
        NewMacro: {
            /** @description done in this order */
            actions: components["schemas"]["AutomationActionInput"][];
            name: string;
            /** @default false */
            shared?: boolean;
        };
        /**
         * @example {
         *       "conversationId": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a",
         *       "twoCustomers": false
         *     }
         */
        NewMerge: {
            /**
             * Format: uuid
             * @description the one to take in
             */
            conversationId: string;
            /**
             * @description the caller knows that the conversations belong to two customers and means it
             * @default false
             */
            twoCustomers?: boolean;
        };
        NewPassword: {
            password: string;
        };
        /**
         * @example {
         *       "name": "Shift lead",
         *       "permissions": [
         *         "views:share"
         *       ]
         *     }
         */
        NewRole: {
            name: string;
            permissions: components["schemas"]["Permission"][];
        };
        /**
         * @example {
         *       "name": "Invoices",
         *       "trigger": {
         *         "kind": "event",
         *         "on": "received"
         *       },
         *       "conditions": [
         *         {
         *           "kind": "words",
         *           "in": "both",
         *           "words": [
         *             "invoice",
         *             "Rechnung"
         *           ],
         *           "not": false
         *         }
         *       ],
         *       "actions": [
         *         {
         *           "kind": "label",
         *           "add": [
         *             "billing"
         *           ],
         *           "remove": []
         *         }
         *       ]
         *     }
         */
        NewRule: {
            /** @description done in this order */
            actions: components["schemas"]["AutomationActionInput"][];
            /**
             * @description all must hold
             * @default []
             */
            conditions?: components["schemas"]["RuleConditionInput"][];
            name: string;
            trigger: components["schemas"]["RuleTrigger"];
        };
        /**
         * @example {
         *       "name": "VIPs who wait",
         *       "filter": "state:open label:vip waiting:>2h",
         *       "sort": "waiting",
         *       "shared": false
         *     }
         */
        NewSavedView: {
            filter: string;
            name: string;
            /** @default false */
            shared?: boolean;
            /**
             * @default waiting
             * @enum {string}
             */
            sort?: "waiting" | "newest" | "due";
        };
        /**
         * @example {
         *       "name": "Regulars",
         *       "filter": "conversations:>3 contacted:<90d"
         *     }
         */
        NewSegment: {
            /** @default  */
            description?: string;
            /** @description in the filter language, over customers */
            filter: string;
            /**
             * @default segment
             * @enum {string}
             */
            kind?: "segment" | "persona";
            name: string;
        };
        /**
         * @example {
         *       "name": "VIP customers",
         *       "appliesTo": "label:vip",
         *       "firstAnswer": 60,
         *       "nextAnswer": 120,
         *       "resolution": 1440,
         *       "hours": "company",
         *       "warnAt": 75,
         *       "pauses": true
         *     }
         */
        NewServiceLevel: {
            /**
             * @description in the filter language, e.g. `team:Returns label:vip`; empty: every conversation
             * @default
             */
            appliesTo?: string;
            /** @description minutes of its hours; null: not promised */
            firstAnswer: number | null;
            /** @description company: when the company is open; always: around the clock; or the id of a calendar */
            hours: ("company" | "always") | string;
            name: string;
            nextAnswer: number | null;
            /** @description the time to a resolution stands still while the customer has to answer */
            pauses: boolean;
            resolution: number | null;
            /** @description how much of the time may pass before a warning, percent */
            warnAt: number;
        };
        /**
         * @example {
         *       "kind": "product",
         *       "name": "Kitchens"
         *     }
         */
        NewSkill: {
            kind: components["schemas"]["SkillKind"];
            /** @default null */
            matches?: string | null;
            /** @default 1 */
            minLevel?: number;
            name: string;
            /** @default false */
            required?: boolean;
        };
        /**
         * @example {
         *       "messageIds": [
         *         "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a"
         *       ],
         *       "subject": "A second order"
         *     }
         */
        NewSplit: {
            /** @description messages and notes to take along, at least one message */
            messageIds: string[];
            /**
             * @description null: the latest message says it
             * @default null
             */
            subject?: string | null;
        };
        /**
         * @example {
         *       "name": "Returns"
         *     }
         */
        NewTeam: {
            /** @default [] */
            agentIds?: string[];
            /**
             * @description the calendar it goes by; null: the company’s
             * @default null
             */
            calendarId?: string | null;
            name: string;
        };
        /**
         * @example {
         *       "config": {
         *         "baseUrl": "https://api.shop.example",
         *         "webhook": null
         *       },
         *       "body": "{\"type\":\"order.shipped\"}",
         *       "headers": {
         *         "content-type": "application/json"
         *       }
         *     }
         */
        NewWebhookTrial: {
            body: string;
            config: {
                /** @default [] */
                actions?: {
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    description?: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description small letters, digits, underscores; unique in its list */
                    endpoint: string;
                    /** @default [] */
                    fields?: {
                        choices?: {
                            /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                            label: string | {
                                de?: string;
                                en?: string;
                                nl?: string;
                                pl?: string;
                            };
                            value: string;
                        }[];
                        /** @description choices from what the lookup found, in place of `choices` */
                        choicesFrom?: {
                            /** @description from what the action’s `lookup` found */
                            items: string;
                            /** @description JSONata */
                            label: string;
                            /** @description JSONata */
                            value: string;
                        };
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        help?: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @enum {string} */
                        kind: "text" | "multiline" | "number" | "money" | "date" | "choice" | "flag" | "email";
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        max?: number;
                        maxLength?: number;
                        /** @description of a number or an amount */
                        min?: number;
                        /** @description what stands in the field at first, from what the lookup found */
                        preset?: string;
                        /** @default true */
                        required?: boolean;
                    }[];
                    /**
                     * @description the system recognises a repeated request by this header; then an unclear one can be asked again
                     * @default null
                     */
                    idempotencyHeader?: string | null;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @description whose findings choices, presets and `{{kept.…}}` come from
                     * @default null
                     */
                    lookup?: string | null;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    name: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /**
                     * @default actions:run
                     * @enum {string}
                     */
                    permission?: "actions:run" | "actions:run_sensitive";
                    /**
                     * @description lookups that are asked anew afterwards
                     * @default []
                     */
                    refreshes?: string[];
                    /** @description yields the text shown of the answer */
                    result?: string;
                    /**
                     * @description what the timeline says, e.g. `{{fields.amount}} € of order {{fields.order}}`
                     * @default
                     */
                    summary?: string;
                    /**
                     * @description only these teams; empty: whoever has the permission
                     * @default []
                     */
                    teamIds?: string[];
                }[];
                /**
                 * @description also reach addresses inside the company’s network; needs `settings:manage`
                 * @default false
                 */
                allowPrivate?: boolean;
                /** @description e.g. `https://api.shop.example/v1` */
                baseUrl: string;
                /** @default [] */
                endpoints?: {
                    /** @default null */
                    body?: ({
                        /** @constant */
                        kind: "json";
                        /** @description texts in it are templates; one that is nothing but `{{…}}` keeps the type */
                        value: unknown;
                    } | {
                        fields: {
                            name: string;
                            /**
                             * @description left out where the value is empty
                             * @default false
                             */
                            optional?: boolean;
                            /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                            value: string;
                        }[];
                        /** @constant */
                        kind: "form";
                    }) | null;
                    /** @default [] */
                    headers?: {
                        name: string;
                        /** @default false */
                        optional?: boolean;
                        /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @default GET
                     * @enum {string}
                     */
                    method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
                    /** @default  */
                    name?: string;
                    /** @description below the base address, e.g. `/customers/{{identity.value}}/orders` */
                    path: string;
                    /** @default [] */
                    query?: {
                        name: string;
                        /**
                         * @description left out where the value is empty
                         * @default false
                         */
                        optional?: boolean;
                        /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                        value: string;
                    }[];
                }[];
                /** @default [] */
                facts?: {
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @description no text: what is told of it stays in the log of events, which nobody is erased from
                     * @enum {string}
                     */
                    kind: "number" | "date" | "flag";
                    /** @description small letters, digits, underscores; unique in its list */
                    lookup: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    name: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description JSONata */
                    value: string;
                }[];
                /** @default {} */
                limits?: {
                    /**
                     * @description requests at the same time
                     * @default 4
                     */
                    concurrency?: number;
                    /**
                     * @description failures in a row after which the system is left alone
                     * @default 5
                     */
                    failures?: number;
                    /**
                     * @description how long it is left alone at first
                     * @default 30
                     */
                    pauseSeconds?: number;
                    /** @default 8000 */
                    timeoutMs?: number;
                };
                /** @default [] */
                lookups?: {
                    /**
                     * @description how long “not known there” counts
                     * @default 900
                     */
                    absentSeconds?: number;
                    /** @default 300 */
                    freshSeconds?: number;
                    /** @description types of identities to look up by, tried in this order, e.g. `["external:shop", "email"]`; `external:<system>` is the customer’s number in that system, `{{identity.value}}` the number alone */
                    identities: string[];
                    /**
                     * @description small values actions need, e.g. the customer’s id in the system: `{{kept.<key>}}`
                     * @default []
                     */
                    kept?: {
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @default  */
                    name?: string;
                    steps: {
                        /** @description later steps say `{{steps.<as>…}}`, expressions `$steps.<as>` */
                        as: string;
                        /** @description of `endpoints` */
                        endpoint: string;
                        /** @description what of the answer is meant; nothing or an empty list: the customer is not known there */
                        take?: string;
                    }[];
                }[];
                /** @default [] */
                panels?: ({
                    fields: {
                        /** @description with `money`: yields an ISO 4217 code, e.g. `currency` or `"EUR"` */
                        currency?: string;
                        /**
                         * @default text
                         * @enum {string}
                         */
                        format?: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                        /** @description yields an https address that opens it in the system */
                        href?: string;
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description yields neutral, good, warning or risk */
                        tone?: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "facts";
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                } | {
                    columns: {
                        /** @description with `money`: yields an ISO 4217 code, e.g. `currency` or `"EUR"` */
                        currency?: string;
                        /**
                         * @default text
                         * @enum {string}
                         */
                        format?: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                        /** @description yields an https address that opens it in the system */
                        href?: string;
                        /** @description small letters, digits, underscores; unique in its list */
                        key: string;
                        /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                        label: string | {
                            de?: string;
                            en?: string;
                            nl?: string;
                            pl?: string;
                        };
                        /** @description yields neutral, good, warning or risk */
                        tone?: string;
                        /** @description JSONata */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "table";
                    /**
                     * @description rows shown
                     * @default 20
                     */
                    limit?: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description yields the rows; in the columns `$` is one of them */
                    rows: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                } | {
                    /** @description yields an instant, or seconds or milliseconds since 1970 */
                    at: string;
                    /** @description JSONata */
                    headline: string;
                    /** @description yields an https address that opens it in the system */
                    href?: string;
                    /** @description yields what happened; below `$` is one of them */
                    items: string;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "timeline";
                    /** @default 20 */
                    limit?: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description JSONata */
                    text?: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description yields neutral, good, warning or risk */
                    tone?: string;
                } | {
                    /** @description JSONata */
                    at?: string;
                    /** @description yields an https address that opens it in the system */
                    href?: string;
                    /**
                     * @description yields what has a state; below `$` is one of them
                     * @default $
                     */
                    items?: string;
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /** @constant */
                    kind: "status";
                    /** @description JSONata */
                    label: string;
                    /** @default 10 */
                    limit?: number;
                    /** @description of `lookups` */
                    lookup: string;
                    /** @description JSONata */
                    state: string;
                    /** @description JSONata */
                    text?: string;
                    /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                    title: string | {
                        de?: string;
                        en?: string;
                        nl?: string;
                        pl?: string;
                    };
                    /** @description yields neutral, good, warning or risk */
                    tone?: string;
                })[];
                /**
                 * @default {
                 *       "kind": "none"
                 *     }
                 */
                signIn?: {
                    /** @constant */
                    kind: "none";
                } | {
                    /** @enum {string} */
                    in: "header" | "query";
                    /** @constant */
                    kind: "key";
                    name: string;
                    /**
                     * @description stands before the key, e.g. `Bearer `
                     * @default
                     */
                    prefix?: string;
                } | {
                    /** @constant */
                    kind: "basic";
                    username: string;
                } | {
                    /** @default  */
                    audience?: string;
                    clientId: string;
                    /**
                     * @default header
                     * @enum {string}
                     */
                    credentialsIn?: "header" | "body";
                    /** @constant */
                    kind: "oauth2";
                    /** @default  */
                    scope?: string;
                    tokenUrl: string;
                };
                /** @default null */
                webhook?: {
                    /** @description yields the system’s own id of it: the same twice counts once */
                    eventId: string;
                    events: {
                        /** @description when it happened; else when it came */
                        at?: string;
                        /** @enum {string} */
                        becomes: "order-placed" | "order-paid" | "order-shipped" | "order-delivered" | "order-cancelled" | "order-returned" | "order-changed" | "delivery-delayed" | "delivery-failed" | "cart-abandoned" | "refund-made" | "invoice-sent" | "invoice-paid" | "invoice-overdue" | "payment-failed" | "payment-disputed" | "contract-started" | "contract-changed" | "contract-renewed" | "contract-ending" | "contract-ended" | "appointment-booked" | "appointment-cancelled" | "record-changed" | "something-else";
                        /** @default [] */
                        fields?: {
                            /** @description JSONata */
                            currency?: string;
                            /**
                             * @default text
                             * @enum {string}
                             */
                            format?: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                            /** @description one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }` */
                            label: string | {
                                de?: string;
                                en?: string;
                                nl?: string;
                                pl?: string;
                            };
                            /** @description JSONata */
                            value: string;
                        }[];
                        /** @description JSONata */
                        href?: string;
                        /** @description by whom the customer is recognised, the surest first; `external:<system>` is their number in that system */
                        identities: {
                            type: string;
                            /** @description JSONata */
                            value: string;
                        }[];
                        /** @description where one delivery tells of several; below `$` is one of them */
                        items?: string;
                        /** @description one line, e.g. `"Order " & name` */
                        title?: string;
                        /** @description what `eventType` yields */
                        type: string;
                        /** @description only where this yields true */
                        when?: string;
                    }[];
                    /** @description yields what the system calls it, e.g. `type` or `$headers."x-shopify-topic"` */
                    eventType: string;
                    /**
                     * @description lookups of the customer are asked anew
                     * @default true
                     */
                    refreshes?: boolean;
                    /**
                     * @description `keep`: the event waits until somebody with this identity is known
                     * @default keep
                     * @enum {string}
                     */
                    unknownCustomers?: "keep" | "create";
                    verification: {
                        /** @enum {string} */
                        encoding: "hex" | "base64";
                        header: string;
                        /** @constant */
                        kind: "hmac";
                        /**
                         * @description stands before the signature, e.g. `sha256=`
                         * @default
                         */
                        prefix?: string;
                        /**
                         * @description what is signed: `{body}` alone or with `{timestamp}`, e.g. `{timestamp}.{body}`
                         * @default {body}
                         */
                        signed?: string;
                        /**
                         * @description seconds or milliseconds since 1970
                         * @default null
                         */
                        timestampHeader?: string | null;
                        /** @default 300 */
                        toleranceSeconds?: number;
                    } | {
                        /** @default Stripe-Signature */
                        header?: string;
                        /** @constant */
                        kind: "stripe";
                        /** @default 300 */
                        toleranceSeconds?: number;
                    } | {
                        header: string;
                        /** @constant */
                        kind: "token";
                        /** @default  */
                        prefix?: string;
                    } | {
                        /** @constant */
                        kind: "basic";
                        username: string;
                    };
                } | null;
            };
            /** @default {} */
            headers?: {
                [key: string]: string;
            };
        };
        NextTaken: {
            conversationId: string | null;
        };
        /**
         * @example {
         *       "clientId": "crm-4711-2",
         *       "text": "@Anna Kowalska refund booked in the shop system.",
         *       "mentions": [
         *         {
         *           "kind": "agent",
         *           "id": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a"
         *         }
         *       ]
         *     }
         */
        NoteInput: {
            clientId: string;
            /** @default [] */
            fileIds?: string[];
            /**
             * @description whom it names: they are told
             * @default []
             */
            mentions?: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "agent" | "team";
            }[];
            text: string;
            /**
             * @description the note it answers
             * @default null
             */
            threadId?: string | null;
        };
        NoteThread: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            lastAt: string;
            /** @description wrote in it or were named in it */
            people: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            replies: number;
            resolved: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                by: string;
            } | null;
        };
        Offer: {
            conversation: components["schemas"]["ConversationRow"];
            decision: components["schemas"]["RoutingDecision"] | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            madeAt: string;
        };
        Offers: {
            items: components["schemas"]["Offer"][];
            /** @description an offer was missed: nothing is offered until they are back */
            onHold: boolean;
            /**
             * Format: date-time
             * @description to count down by, whatever the clock of the desk says
             */
            serverTime: string;
        };
        /**
         * @example {
         *       "url": "https://api.shop.example/openapi.json"
         *     }
         */
        OpenApiInput: {
            /**
             * @description also inside the company’s network; needs `settings:manage`
             * @default false
             */
            allowPrivate?: boolean;
            /** @description JSON or YAML */
            document?: string;
            /** @description where it stands, in place of `document` */
            url?: string;
        };
        OpenApiOperations: {
            baseUrl: string | null;
            /** @description operations that are not listed */
            left: number;
            operations: {
                deprecated: boolean;
                /** @description to be put into `config.endpoints` */
                endpoint: {
                    /** @default null */
                    body: ({
                        /** @constant */
                        kind: "json";
                        /** @description texts in it are templates; one that is nothing but `{{…}}` keeps the type */
                        value: unknown;
                    } | {
                        fields: {
                            name: string;
                            /**
                             * @description left out where the value is empty
                             * @default false
                             */
                            optional: boolean;
                            /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                            value: string;
                        }[];
                        /** @constant */
                        kind: "form";
                    }) | null;
                    /** @default [] */
                    headers: {
                        name: string;
                        /** @default false */
                        optional: boolean;
                        /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                        value: string;
                    }[];
                    /** @description small letters, digits, underscores; unique in its list */
                    key: string;
                    /**
                     * @default GET
                     * @enum {string}
                     */
                    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
                    /** @default  */
                    name: string;
                    /** @description below the base address, e.g. `/customers/{{identity.value}}/orders` */
                    path: string;
                    /** @default [] */
                    query: {
                        name: string;
                        /**
                         * @description left out where the value is empty
                         * @default false
                         */
                        optional: boolean;
                        /** @description `{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}` */
                        value: string;
                    }[];
                };
                id: string;
                method: string;
                path: string;
                summary: string;
            }[];
            signIn: {
                audience?: string;
                clientId?: string;
                /** @enum {string} */
                credentialsIn?: "header" | "body";
                /** @enum {string} */
                in?: "header" | "query";
                /** @enum {string} */
                kind: "none" | "key" | "basic" | "oauth2";
                name?: string;
                prefix?: string;
                scope?: string;
                tokenUrl?: string;
                username?: string;
            } | null;
            title: string;
            version: string;
        };
        OpenMatter: {
            /** Format: uuid */
            oneId: string;
            other: components["schemas"]["ConversationRow"];
            /** Format: uuid */
            otherId: string;
            reasons: components["schemas"]["MatterReason"][];
            /**
             * @description `joined`: by itself, on certain evidence
             * @enum {string}
             */
            state: "suggested" | "joined";
        };
        OwnDraft: {
            /** @description what is written in the other mode: the note begun beside an answer, or the other way round */
            aside: {
                fileIds: string[];
                files: components["schemas"]["FileRef"][];
                html: string | null;
                /** @description whom a note names so far */
                mentions: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    kind: "agent" | "team";
                    /** @description as it was when the note was written; the text has it after an @ */
                    name: string;
                }[];
                text: string;
            } | null;
            bcc: components["schemas"]["Handle"][];
            cc: components["schemas"]["Handle"][];
            channelId: string | null;
            fileIds: string[];
            files: components["schemas"]["FileRef"][];
            html: string | null;
            /** @description whom a note names so far */
            mentions: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "agent" | "team";
                /** @description as it was when the note was written; the text has it after an @ */
                name: string;
            }[];
            /** @enum {string} */
            mode: "reply" | "note";
            /**
             * Format: uuid
             * @description names this saving of it
             */
            revision: string;
            subject: string | null;
            text: string;
            to: components["schemas"]["Handle"][];
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            updatedAt: string;
        };
        /**
         * @example {
         *       "connectorId": null
         *     }
         */
        PanelRefresh: {
            /**
             * @description only of this one
             * @default null
             */
            connectorId?: string | null;
        };
        PartHealth: {
            message: string;
            said: components["schemas"]["Said"] | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            since: string;
            /**
             * @description unknown: not tried yet
             * @enum {string}
             */
            state: "unknown" | "works" | "fails";
        };
        PasswordChange: {
            currentPassword: string;
            newPassword: string;
        };
        /** @enum {string} */
        Permission: "conversations:read" | "conversations:write" | "customers:read" | "customers:write" | "files:write" | "channels:read" | "channels:manage" | "forms:manage" | "inbound:manage" | "people:read" | "people:manage" | "api_keys:manage" | "settings:manage" | "status:read" | "views:share" | "replies:manage" | "reports:read" | "macros:share" | "automation:manage" | "incidents:manage" | "supervision:read" | "supervision:act" | "audit:read" | "roles:manage" | "privacy:manage" | "connectors:manage" | "actions:run" | "actions:run_sensitive" | "customers:import";
        /**
         * @example {
         *       "state": "break",
         *       "reason": "Lunch until 13:00"
         *     }
         */
        PresenceChoice: {
            /**
             * @description why, for colleagues; empty for none
             * @default
             */
            reason?: string;
            state: components["schemas"]["PresenceState"];
        };
        /** @enum {string} */
        PresenceState: "online" | "busy" | "break" | "training" | "after_work" | "offline";
        PrivacyRequest: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            askedAt: string;
            askedBy: {
                id: string | null;
                /** @enum {string} */
                kind: "agent" | "api_key" | "system";
                name: string;
            };
            /** Format: uuid */
            customerId: string;
            /** @description by now; after an erasure what everybody is called of whom nothing is kept */
            customerName: string;
            expiresAt: string | null;
            /** @description whether the caller can fetch the archive */
            fetchable: boolean;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "export" | "erasure";
            /** @description why it failed */
            problem: ("customer_erased" | "customer_on_hold") | null;
            /** @description of the archive, bytes */
            size: number | null;
            /**
             * @description swept: nothing is in the database any more, and stored files are still to go
             * @enum {string}
             */
            state: "waiting" | "swept" | "done" | "failed";
            /** @description of an erasure: table to rows deleted or emptied */
            touched: {
                [key: string]: number;
            } | null;
        };
        /**
         * @example {
         *       "type": "/docs/errors#invalid_input",
         *       "title": "Some fields are not valid",
         *       "status": 400,
         *       "code": "invalid_input",
         *       "detail": "text: is empty",
         *       "fields": [
         *         {
         *           "field": "text",
         *           "message": "is empty",
         *           "said": {
         *             "code": "empty",
         *             "params": {},
         *             "detail": null
         *           }
         *         }
         *       ]
         *     }
         */
        Problem: {
            code: string;
            detail?: string;
            fields?: {
                field: string;
                message: string;
                said: components["schemas"]["Said"] | null;
            }[];
            status: number;
            title: string;
            type: string;
        };
        Profile: {
            /** @description everything that was ever said, the latest first */
            consents: components["schemas"]["Consent"][];
            /** @description when they turned to us, over all channels, the latest first */
            contacts: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                channelType: string;
                /** Format: uuid */
                conversationId: string;
                /** Format: uuid */
                messageId: string;
                text: string;
            }[];
            /** Format: uuid */
            customerId: string;
            facts: components["schemas"]["CustomerFact"][];
            /** @description where they seem to like to answer: so many of their latest answers came there */
            learnedChannel: {
                answers: number;
                channelType: string;
                of: number;
            } | null;
            segments: components["schemas"]["SegmentRef"][];
            tier: components["schemas"]["Tier"] | null;
            value: components["schemas"]["CustomerValue"] | null;
            wishes: components["schemas"]["ContactWishes"];
        };
        /**
         * @example {
         *       "formula": "orders_total_12m * 0.3 - open_invoices",
         *       "tiers": [
         *         {
         *           "key": "gold",
         *           "name": "Gold",
         *           "from": 1000
         *         }
         *       ],
         *       "purposes": [
         *         {
         *           "key": "service",
         *           "name": "Service",
         *           "needsConsent": false
         *         }
         *       ]
         *     }
         */
        ProfileSettings: {
            /** @description how a value is computed from facts: numbers, names of facts, + - * / ( ), comparisons, min, max, round, if */
            formula: string;
            purposes: components["schemas"]["Purpose"][];
            tiers: components["schemas"]["Tier"][];
        };
        Purpose: {
            /** @description how programs and filters call it */
            key: string;
            name: string;
            /** @description nobody is written to for it who has not agreed */
            needsConsent: boolean;
        };
        PurposePolicy: {
            /** @description ask for what somebody is erased */
            erasures: boolean;
            /** @description ask for what a copy is made */
            exports: boolean;
            /** @description purposes to choose from */
            offered: string[];
        };
        QueueCounts: {
            /** @description a service level is at risk or breached */
            atRisk: number;
            byChannel: {
                [key: string]: number;
            };
            byTeam: {
                [key: string]: number;
            };
            /** @description with something the caller was told of and has not seen */
            mentions: number;
            mine: number;
            open: number;
            seq: number;
            snoozed: number;
            unassigned: number;
        };
        QueuePage: {
            items: components["schemas"]["ConversationRow"][];
            nextCursor: string | null;
            seq: number;
        };
        QuietHours: {
            /** @description minutes since midnight, as their clock shows it */
            from: number;
            /** @description IANA name */
            timeZone: string;
            /** @description minutes since midnight, as their clock shows it */
            to: number;
        };
        ReadAlong: {
            /** @description who has it */
            agentId: string | null;
            /** @description what whoever has it is writing, where policy allows to see it */
            draft: components["schemas"]["Draft"] | null;
            /** @description supervisors who speak beside them */
            participants: string[];
            policy: components["schemas"]["SupervisionPolicy"];
        };
        RelatedConversations: {
            items: components["schemas"]["ConversationRow"][];
        };
        /**
         * @example {
         *       "clientId": "crm-4711-1",
         *       "channelId": "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a",
         *       "to": [
         *         {
         *           "type": "email",
         *           "value": "anna.kowalska@example.com",
         *           "name": "Anna Kowalska"
         *         }
         *       ],
         *       "subject": "Your return",
         *       "text": "Hello Anna,\n\nthe parcel is back with us."
         *     }
         */
        ReplyInput: {
            /** @default [] */
            bcc?: components["schemas"]["Handle"][];
            /** @default [] */
            cc?: components["schemas"]["Handle"][];
            /** Format: uuid */
            channelId: string;
            /** @description chosen by the client; the same id twice sends once */
            clientId: string;
            /** @description revision of the draft that is sent, null for none: a later one, begun elsewhere, stays; left out, any goes */
            draftRevision?: string | null;
            /** @default [] */
            fileIds?: string[];
            /**
             * @description keeps it so long, to be taken back
             * @default 0
             */
            holdSeconds?: number;
            /**
             * @description formatting of `text`; a picture of `fileIds` stands in it as `<img src="cid:FILE_ID@inline">`
             * @default null
             */
            html?: string | null;
            /**
             * @description sends it then instead of now
             * @default null
             */
            sendAt?: string | null;
            /** @default null */
            subject?: string | null;
            text: string;
            to: components["schemas"]["Handle"][];
        };
        ReplyOption: {
            available: boolean;
            /** Format: uuid */
            channelId: string;
            channelName: string;
            channelType: string;
            preferred: boolean;
            reason: string | null;
            to: components["schemas"]["Handle"];
        };
        /** @description reopened and repeat look 7 days ahead and back */
        ReportBehind: {
            items: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                conversation: components["schemas"]["ConversationRow"];
                /** @description what was measured of it, seconds or a number */
                value: number | null;
            }[];
            nextCursor: string | null;
            /** @description the number this is behind */
            total: number;
        };
        ReportComparison: {
            before: components["schemas"]["ReportFigure"] | null;
            /** @description of counts and medians 0.1 is a tenth more, of shares ten points of a hundred; null where fewer than five were counted */
            change: number | null;
            current: components["schemas"]["ReportFigure"];
        };
        ReportFigure: {
            mean: number | null;
            /** @description of durations in seconds */
            median: number | null;
            /** @description how many were counted */
            n: number;
            /** @description nine of ten are no longer than this */
            p90: number | null;
            /** @description of a share: how many of them */
            part: number | null;
        };
        ReportGroups: {
            before: components["schemas"]["ReportPeriod"] | null;
            groups: {
                /** @description an id, a label, a language; null is for those without */
                key: string | null;
                measures: {
                    answers: components["schemas"]["ReportComparison"];
                    backlog: components["schemas"]["ReportComparison"];
                    conversations: components["schemas"]["ReportComparison"];
                    first_answer: components["schemas"]["ReportComparison"];
                    first_answer_open: components["schemas"]["ReportComparison"];
                    kept: components["schemas"]["ReportComparison"];
                    messages: components["schemas"]["ReportComparison"];
                    next_answer: components["schemas"]["ReportComparison"];
                    next_answer_open: components["schemas"]["ReportComparison"];
                    one_touch: components["schemas"]["ReportComparison"];
                    reopened: components["schemas"]["ReportComparison"];
                    repeat: components["schemas"]["ReportComparison"];
                    resolution: components["schemas"]["ReportComparison"];
                    resolved: components["schemas"]["ReportComparison"];
                    touches: components["schemas"]["ReportComparison"];
                };
                name: string | null;
            }[];
            period: components["schemas"]["ReportPeriod"];
        };
        ReportHours: {
            /** @description by weekday, Monday first, and hour */
            counts: number[][];
            period: components["schemas"]["ReportPeriod"];
        };
        ReportPeriod: {
            firstDay: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            from: string;
            lastDay: string;
            timeZone: string;
            /**
             * Format: date-time
             * @description up to but not at; now, where the last day is not over
             */
            to: string;
        };
        ReportSeries: {
            /** @description hours from which on each band of the backlog counts */
            ageBands: number[];
            period: components["schemas"]["ReportPeriod"];
            points: {
                /** @description open at the end, by how long they had been open */
                backlog: number[];
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                from: string;
                measures: {
                    [key: string]: components["schemas"]["ReportFigure"];
                };
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                to: string;
            }[];
        };
        ReportSummary: {
            before: components["schemas"]["ReportPeriod"] | null;
            measures: {
                answers: components["schemas"]["ReportComparison"];
                backlog: components["schemas"]["ReportComparison"];
                conversations: components["schemas"]["ReportComparison"];
                first_answer: components["schemas"]["ReportComparison"];
                first_answer_open: components["schemas"]["ReportComparison"];
                kept: components["schemas"]["ReportComparison"];
                messages: components["schemas"]["ReportComparison"];
                next_answer: components["schemas"]["ReportComparison"];
                next_answer_open: components["schemas"]["ReportComparison"];
                one_touch: components["schemas"]["ReportComparison"];
                reopened: components["schemas"]["ReportComparison"];
                repeat: components["schemas"]["ReportComparison"];
                resolution: components["schemas"]["ReportComparison"];
                resolved: components["schemas"]["ReportComparison"];
                touches: components["schemas"]["ReportComparison"];
            };
            period: components["schemas"]["ReportPeriod"];
        };
        Retention: {
            lastRun: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                gone: {
                    [key: string]: number;
                };
            } | null;
            rules: {
                /** @description null: of all types that have no rule of their own; others only for messages, files and inbound */
                channelType: string | null;
                /** @description what is older goes */
                days: number;
                /**
                 * @description messages of conversations that are closed; files of messages; inbound: what arrived, as it came; drafts: forms that were begun and not sent; visitors: devices; audit: entries of the audit log
                 * @enum {string}
                 */
                kind: "messages" | "files" | "inbound" | "drafts" | "visitors" | "audit";
            }[];
        };
        RetentionPreview: {
            /** @description null: of all types that have no rule of their own; others only for messages, files and inbound */
            channelType: string | null;
            /** @description rows that would go now */
            count: number;
            /** @description what is older goes */
            days: number;
            /** @description rows that are old enough and stay because of a legal hold */
            held: number;
            /**
             * @description messages of conversations that are closed; files of messages; inbound: what arrived, as it came; drafts: forms that were begun and not sent; visitors: devices; audit: entries of the audit log
             * @enum {string}
             */
            kind: "messages" | "files" | "inbound" | "drafts" | "visitors" | "audit";
            oldest: string | null;
        };
        RetentionWanted: {
            /** @description what has no rule is kept for good */
            rules: {
                /** @description null: of all types that have no rule of their own; others only for messages, files and inbound */
                channelType: string | null;
                /** @description what is older goes */
                days: number;
                /**
                 * @description messages of conversations that are closed; files of messages; inbound: what arrived, as it came; drafts: forms that were begun and not sent; visitors: devices; audit: entries of the audit log
                 * @enum {string}
                 */
                kind: "messages" | "files" | "inbound" | "drafts" | "visitors" | "audit";
            }[];
        };
        Role: {
            builtIn: boolean;
            /** @description active agents who have it */
            holders: number;
            /** @description administrator, team_lead, agent, or the id of a role the company made */
            id: string;
            /** @description empty for a built-in role: each language has a word for it */
            name: string;
            permissions: components["schemas"]["Permission"][];
        };
        RolePatch: {
            /** @description what is not named stays as it is */
            allow?: components["schemas"]["Permission"][];
            deny?: components["schemas"]["Permission"][];
            name?: string;
        };
        Roles: {
            /** @description what every role has */
            essential: components["schemas"]["Permission"][];
            items: components["schemas"]["Role"][];
            /** @description all there are, in the order they are shown */
            permissions: components["schemas"]["Permission"][];
        };
        RoutingDecision: {
            /** Format: uuid */
            agentId: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            at: string;
            explanation: {
                chosen: {
                    /** Format: uuid */
                    agentId: string;
                    idleSince: number;
                    preference: number;
                };
                /** @description how many agents were kept from it, by reason */
                hindered: {
                    [key: string]: number;
                };
                lastAgent: boolean;
                /** @description who would have been next */
                next: {
                    /** Format: uuid */
                    agentId: string;
                    idleSince: number;
                    preference: number;
                }[];
                priority: number;
                /** @description steps by which the requirements were loosened */
                relaxed: number;
                /** @description what each part adds to the priority */
                terms: {
                    deadline: number;
                    urgency: number;
                    value: number;
                    waiting: number;
                };
                /** @description milliseconds */
                waited: number;
                /** @description how much waited then */
                waiting: number;
            };
            /** @enum {string} */
            how: "offer" | "assign" | "pull";
            /** Format: uuid */
            id: string;
        };
        RoutingSettings: {
            /** @description units of an agent without a number of their own */
            capacity: number;
            /** @description by what a channel can do: the customer is there now, or is not */
            classes: {
                deferred: {
                    /** @description gives way to a class that is not */
                    interruptible: boolean;
                    /** @description of an agent one matter takes */
                    units: number;
                };
                live: {
                    /** @description gives way to a class that is not */
                    interruptible: boolean;
                    /** @description of an agent one matter takes */
                    units: number;
                };
            };
            graceSeconds: number;
            halfLifeMinutes: number;
            /**
             * @description the customer value that counts as highest: priority takes value / highestValue, at most 1
             * @default 100
             */
            highestValue: number;
            passMinutes: number;
            /** @description teams that are not named pull */
            teams: {
                /**
                 * @description after an answer, its customer’s next matter waits for who gave it; 0: it does not
                 * @default 7
                 */
                lastAgentDays: number;
                /** @enum {string} */
                mode: "pull" | "offer" | "assign";
                offerSeconds: number;
                steps: {
                    afterSeconds: number;
                    lowerLevels: number;
                    overflowTo: string[];
                    prefer: string[];
                }[];
                /** @description a matter waits for who had it, or who answered its customer last */
                stickyMinutes: number;
                /** Format: uuid */
                teamId: string;
            }[];
            urgentLabels: string[];
            weights: {
                deadline: number;
                urgency: number;
                value: number;
                waiting: number;
            };
        };
        RoutingSettingsInput: {
            /** @description units of an agent without a number of their own */
            capacity: number;
            /** @description by what a channel can do: the customer is there now, or is not */
            classes: {
                deferred: {
                    /** @description gives way to a class that is not */
                    interruptible: boolean;
                    /** @description of an agent one matter takes */
                    units: number;
                };
                live: {
                    /** @description gives way to a class that is not */
                    interruptible: boolean;
                    /** @description of an agent one matter takes */
                    units: number;
                };
            };
            graceSeconds: number;
            halfLifeMinutes: number;
            /**
             * @description the customer value that counts as highest: priority takes value / highestValue, at most 1
             * @default 100
             */
            highestValue?: number;
            passMinutes: number;
            /** @description teams that are not named pull */
            teams: {
                /**
                 * @description after an answer, its customer’s next matter waits for who gave it; 0: it does not
                 * @default 7
                 */
                lastAgentDays?: number;
                /** @enum {string} */
                mode: "pull" | "offer" | "assign";
                offerSeconds: number;
                steps: {
                    afterSeconds: number;
                    lowerLevels: number;
                    overflowTo: string[];
                    prefer: string[];
                }[];
                /** @description a matter waits for who had it, or who answered its customer last */
                stickyMinutes: number;
                /** Format: uuid */
                teamId: string;
            }[];
            urgentLabels: string[];
            weights: {
                deadline: number;
                urgency: number;
                value: number;
                waiting: number;
            };
        };
        Rule: {
            actions: components["schemas"]["AutomationAction"][];
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            changedAt: string;
            conditions: components["schemas"]["RuleCondition"][];
            /** Format: uuid */
            id: string;
            /** @description runs in the last 24 hours */
            lastDay: {
                done: number;
                failed: number;
                nothing: number;
                stopped: number;
            };
            /** @description what it names and is not there any more */
            missing: {
                field: string;
                id: string;
                /** @enum {string} */
                kind: "team" | "agent" | "canned_reply" | "channel";
            }[];
            name: string;
            /** @description what somebody should look at */
            notice: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                /** @enum {string} */
                code: "chain_too_deep" | "too_often" | "failed_often";
                /** Format: uuid */
                conversationId: string;
                error: string | null;
            } | null;
            /**
             * @description `paused`: switched itself off; `notice` says why
             * @enum {string}
             */
            state: "draft" | "live" | "off" | "paused";
            trigger: components["schemas"]["RuleTrigger"];
            version: number;
        };
        RuleCondition: {
            /** @description in the filter language, e.g. `team:Billing` */
            filter: string;
            /** @constant */
            kind: "filter";
        } | {
            /** @enum {string} */
            in: "text" | "subject" | "both";
            /** @constant */
            kind: "words";
            /**
             * @description turned round
             * @default false
             */
            not: boolean;
            /** @description any of them begins a word */
            words: string[];
        } | {
            /** @enum {string} */
            in: "text" | "subject" | "both";
            /** @constant */
            kind: "pattern";
            /**
             * @description turned round
             * @default false
             */
            not: boolean;
            pattern: string;
        } | {
            /** @description or ends of addresses */
            addresses: string[];
            /** @constant */
            kind: "sender";
            /**
             * @description turned round
             * @default false
             */
            not: boolean;
        } | {
            channelIds: string[];
            /** @constant */
            kind: "channel";
            /**
             * @description turned round
             * @default false
             */
            not: boolean;
        } | {
            /** @constant */
            kind: "attribute";
            name: string;
            /**
             * @description turned round
             * @default false
             */
            not: boolean;
            /** @description empty: has any value */
            value: string;
        } | {
            /** @constant */
            kind: "hours";
            open: boolean;
        } | {
            /** @description a machine wrote the message */
            is: boolean;
            /** @constant */
            kind: "automatic";
        };
        RuleConditionInput: {
            /** @description in the filter language, e.g. `team:Billing` */
            filter: string;
            /** @constant */
            kind: "filter";
        } | {
            /** @enum {string} */
            in: "text" | "subject" | "both";
            /** @constant */
            kind: "words";
            /**
             * @description turned round
             * @default false
             */
            not?: boolean;
            /** @description any of them begins a word */
            words: string[];
        } | {
            /** @enum {string} */
            in: "text" | "subject" | "both";
            /** @constant */
            kind: "pattern";
            /**
             * @description turned round
             * @default false
             */
            not?: boolean;
            pattern: string;
        } | {
            /** @description or ends of addresses */
            addresses: string[];
            /** @constant */
            kind: "sender";
            /**
             * @description turned round
             * @default false
             */
            not?: boolean;
        } | {
            channelIds: string[];
            /** @constant */
            kind: "channel";
            /**
             * @description turned round
             * @default false
             */
            not?: boolean;
        } | {
            /** @constant */
            kind: "attribute";
            name: string;
            /**
             * @description turned round
             * @default false
             */
            not?: boolean;
            /** @description empty: has any value */
            value: string;
        } | {
            /** @constant */
            kind: "hours";
            open: boolean;
        } | {
            /** @description a machine wrote the message */
            is: boolean;
            /** @constant */
            kind: "automatic";
        };
        /**
         * @example {
         *       "ids": [
         *         "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a"
         *       ]
         *     }
         */
        RuleOrder: {
            ids: string[];
        };
        /**
         * @example {
         *       "state": "live"
         *     }
         */
        RulePatch: {
            actions?: components["schemas"]["AutomationActionInput"][];
            conditions?: components["schemas"]["RuleConditionInput"][];
            name?: string;
            /** @enum {string} */
            state?: "live" | "off";
            trigger?: components["schemas"]["RuleTrigger"];
            /** @description that was changed; refused when it is another by now */
            version?: number;
        };
        RuleRuns: {
            items: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                conversation: {
                    customerName: string;
                    /** Format: uuid */
                    id: string;
                    number: number;
                    subject: string;
                };
                did: components["schemas"]["ActionOutcome"][];
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                outcome: "done" | "nothing" | "failed" | "stopped";
                reason: {
                    /** @enum {string} */
                    code: "automatic_message" | "replied_lately" | "no_channel" | "may_not_contact" | "variable_empty" | "is_closed" | "chain_too_deep" | "too_often" | "error";
                    error: string | null;
                } | null;
                ruleVersion: number;
            }[];
            nextCursor: string | null;
        };
        Rules: {
            /** @description in the order in which they run */
            items: components["schemas"]["Rule"][];
        };
        RuleTrigger: {
            /** @constant */
            kind: "event";
            /** @enum {string} */
            on: "opened" | "received" | "sent" | "assigned" | "closed" | "reopened" | "woke" | "labelled" | "level_warned" | "level_breached" | "form_submitted" | "form_abandoned";
        } | {
            /** @constant */
            kind: "time";
            /** @description so long after; at most a year */
            minutes: number;
            /** @enum {string} */
            since: "opened" | "received" | "sent" | "closed";
        };
        Said: {
            /** @enum {string} */
            code: "reception_opening" | "reception_open" | "reception_closed" | "mailbox_connecting" | "mailbox_set_aside" | "mailbox_current" | "retry_later" | "sign_in_refused_because" | "sign_in_refused" | "folder_missing" | "mail_not_stored" | "mail_too_large" | "sending_sign_in_refused" | "sending_works" | "sending_unchecked" | "no_outgoing_server" | "visitors_connected" | "test_receiving_works" | "test_receiving_fails" | "test_sending_works" | "test_sending_fails" | "test_forwarding" | "interrupted_often" | "no_usable_sender" | "no_sender" | "own_message_back" | "arrived_before" | "report_about_nothing" | "channel_gone" | "outcome_unknown" | "no_recipient" | "too_many_files" | "files_too_large" | "file_unreadable" | "form_cannot_answer" | "database_away" | "work_failing" | "door_shut" | "required" | "empty" | "taken" | "not_text" | "not_boolean" | "not_whole_number" | "not_number" | "at_least" | "at_most" | "too_many" | "not_list_of_texts" | "not_list_of_addresses" | "too_long" | "too_short" | "not_between" | "not_one_of" | "not_colour" | "not_team" | "not_form" | "not_origin" | "not_mail_address" | "value_not_mail_address" | "not_one_line" | "not_host" | "private_key" | "wrong_key_kind" | "not_public_key" | "unknown_setting" | "not_channel_type" | "not_their_name" | "in_the_past" | "not_a_table" | "no_columns" | "not_a_json_line" | "pattern_unusable" | "pattern_too_large" | "self_in_rule" | "team_not_there" | "agent_not_there" | "canned_reply_not_there" | "channel_not_there" | "handle_taken" | "not_external_id" | "not_number_of_system" | "not_phone" | "not_web_address" | "not_expression" | "not_template" | "names_nothing" | "must_contain" | "not_allowed_to_you" | "secret_asked_again" | "formula_ends" | "formula_unreadable" | "formula_no_function" | "formula_values" | "formula_too_deep" | "is_twice" | "same_beginning" | "not_openapi" | "no_operations" | "not_fetched" | "not_amount" | "not_date" | "too_early" | "not_there" | "not_json" | "not_holiday_place";
            /** @description the code of the parameter `detail`, where that is a sentence of ours too */
            detail: {
                /** @enum {string} */
                code: "reception_opening" | "reception_open" | "reception_closed" | "mailbox_connecting" | "mailbox_set_aside" | "mailbox_current" | "retry_later" | "sign_in_refused_because" | "sign_in_refused" | "folder_missing" | "mail_not_stored" | "mail_too_large" | "sending_sign_in_refused" | "sending_works" | "sending_unchecked" | "no_outgoing_server" | "visitors_connected" | "test_receiving_works" | "test_receiving_fails" | "test_sending_works" | "test_sending_fails" | "test_forwarding" | "interrupted_often" | "no_usable_sender" | "no_sender" | "own_message_back" | "arrived_before" | "report_about_nothing" | "channel_gone" | "outcome_unknown" | "no_recipient" | "too_many_files" | "files_too_large" | "file_unreadable" | "form_cannot_answer" | "database_away" | "work_failing" | "door_shut" | "required" | "empty" | "taken" | "not_text" | "not_boolean" | "not_whole_number" | "not_number" | "at_least" | "at_most" | "too_many" | "not_list_of_texts" | "not_list_of_addresses" | "too_long" | "too_short" | "not_between" | "not_one_of" | "not_colour" | "not_team" | "not_form" | "not_origin" | "not_mail_address" | "value_not_mail_address" | "not_one_line" | "not_host" | "private_key" | "wrong_key_kind" | "not_public_key" | "unknown_setting" | "not_channel_type" | "not_their_name" | "in_the_past" | "not_a_table" | "no_columns" | "not_a_json_line" | "pattern_unusable" | "pattern_too_large" | "self_in_rule" | "team_not_there" | "agent_not_there" | "canned_reply_not_there" | "channel_not_there" | "handle_taken" | "not_external_id" | "not_number_of_system" | "not_phone" | "not_web_address" | "not_expression" | "not_template" | "names_nothing" | "must_contain" | "not_allowed_to_you" | "secret_asked_again" | "formula_ends" | "formula_unreadable" | "formula_no_function" | "formula_values" | "formula_too_deep" | "is_twice" | "same_beginning" | "not_openapi" | "no_operations" | "not_fetched" | "not_amount" | "not_date" | "too_early" | "not_there" | "not_json" | "not_holiday_place";
                params: {
                    [key: string]: string | number;
                };
            } | null;
            params: {
                [key: string]: string | number;
            };
        };
        SameAs: {
            /** @description somebody said that they are not, the latest first */
            distinctions: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                /** Format: uuid */
                customerId: string;
                name: string;
            }[];
            /** @description perhaps the same person, the likeliest first, at most five */
            suggestions: {
                /** Format: uuid */
                customerId: string;
                name: string;
                /** @description the weightiest first */
                reasons: components["schemas"]["MatchReason"][];
                /** @description probability that they are one person */
                score: number;
            }[];
        };
        SameMatter: {
            contacts: {
                /** @description in all conversations, over the latest `days` */
                all: number;
                days: number;
                /** @description how often the customer has turned to us in this conversation */
                here: number;
            };
            incidents: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                changedAt: string;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                link: "linked" | "suggested";
                name: string;
                /** @enum {string} */
                state: "open" | "resolved";
                text: string;
            }[];
            items: components["schemas"]["OpenMatter"][];
        };
        SavedView: {
            /** @description in the filter language, with names; may name what is gone */
            filter: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            ownerId: string;
            /** @description everybody sees it */
            shared: boolean;
            /** @enum {string} */
            sort: "waiting" | "newest" | "due";
        };
        /**
         * @example {
         *       "name": "VIPs"
         *     }
         */
        SavedViewPatch: {
            filter?: string;
            name?: string;
            shared?: boolean;
            /** @enum {string} */
            sort?: "waiting" | "newest" | "due";
        };
        ScopeFigures: {
            /** @description agents by status */
            agents: {
                after_work: number;
                break: number;
                busy: number;
                offline: number;
                on_hold: number;
                online: number;
                training: number;
            };
            /** @description `answered:<1h` */
            answered: number;
            /** @description `created:<1h` */
            arrived: number;
            /** @description `state:open is:assigned` */
            assigned: number;
            /** @description `state:open service-level:at-risk` */
            atRisk: number;
            /** @description `state:open service-level:breached` */
            breached: number;
            /** @description units that agents who are online have left */
            freeUnits: number;
            /** @description active agents; a team without any answers nobody */
            members: number;
            /** @description who of those has waited longest */
            oldest: {
                /** Format: uuid */
                conversationId: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                since: string;
            } | null;
            /** @description `state:open` */
            open: number;
            /** @description id of a team, or `all`, or `none` */
            scope: string;
            /** @description `state:open is:unassigned awaiting:us` */
            waiting: number;
            /** @description of those, `channel:…` */
            waitingByChannel: {
                [key: string]: number;
            };
            /** @description of those, the others */
            waitingDeferred: number;
            /** @description of those, with a live channel among the types used */
            waitingLive: number;
        };
        SearchResult: {
            conversations: components["schemas"]["ConversationHit"][];
            /** @description what was looked for instead, where words were typed that nobody wrote */
            corrected: string | null;
            customers: components["schemas"]["CustomerHit"][];
            messages: components["schemas"]["MessageHit"][];
            nextCursor: string | null;
            problems: components["schemas"]["FilterProblem"][];
        };
        Segment: {
            /** @description how many are in it */
            customers: number;
            description: string;
            filter: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "segment" | "persona";
            name: string;
        };
        SegmentList: {
            items: components["schemas"]["Segment"][];
            /** @description customers are being looked at anew; counts may still change */
            settling: boolean;
        };
        SegmentRef: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "segment" | "persona";
            name: string;
        };
        ServiceLevel: {
            appliesTo: string;
            /** @description minutes of its hours; null: not promised */
            firstAnswer: number | null;
            /** @description company: when the company is open; always: around the clock; or the id of a calendar */
            hours: ("company" | "always") | string;
            /** Format: uuid */
            id: string;
            name: string;
            nextAnswer: number | null;
            /** @description the time to a resolution stands still while the customer has to answer */
            pauses: boolean;
            resolution: number | null;
            /** @description how much of the time may pass before a warning, percent */
            warnAt: number;
        };
        /**
         * @example {
         *       "ids": [
         *         "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a"
         *       ]
         *     }
         */
        ServiceLevelOrder: {
            ids: string[];
        };
        SessionInfo: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            ipAddress: string | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            startedAt: string;
            userAgent: string | null;
        };
        SettingField: {
            choices?: {
                label: components["schemas"]["Names"];
                value: string;
            }[];
            default?: string | number | boolean | string[];
            /**
             * @description how a text is entered; managed: the product sets it
             * @enum {string}
             */
            format?: "multiline" | "colour" | "team" | "managed";
            help?: components["schemas"]["Names"];
            /** @enum {string} */
            kind: "text" | "secret" | "number" | "boolean" | "choice" | "list" | "email";
            label: components["schemas"]["Names"];
            name: string;
            required: boolean;
            when?: {
                equals: string | number | boolean;
                field: string;
            };
        };
        Setup: {
            company: string;
            email: string;
            language: components["schemas"]["Language"];
            name: string;
            password: string;
            token: string;
        };
        SetupState: {
            /** @description who one may sign in as, in a company that was founded as a demo and runs as one */
            demo: {
                password: string;
                seats: components["schemas"]["DemoSeat"][];
            } | null;
            needed: boolean;
        };
        /** @description what is sent; secrets are masked */
        ShownRequest: {
            body: string | null;
            headers: {
                name: string;
                value: string;
            }[];
            method: string;
            url: string;
        };
        SignIn: {
            email: string;
            password: string;
            /** @description false: the session ends with the browser */
            rememberMe?: boolean;
        };
        SignInResult: {
            /** @description true: verify a code to finish */
            twoFactorRedirect: boolean;
        };
        SimilarConversations: {
            items: {
                conversation: components["schemas"]["ConversationRow"];
                words: string[];
            }[];
        };
        Skill: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SkillKind"];
            /** @description who has it, 1 (can) to 5 (best) */
            levels: {
                /** Format: uuid */
                agentId: string;
                level: number;
            }[];
            /** @description what makes a conversation ask for it: a label, a language code or a channel id */
            matches: string | null;
            minLevel: number;
            name: string;
            /** @description asked for without fail, or only better to have */
            required: boolean;
        };
        /** @enum {string} */
        SkillKind: "topic" | "product" | "language" | "channel";
        SkillPatch: {
            kind?: components["schemas"]["SkillKind"];
            matches?: string | null;
            minLevel?: number;
            name?: string;
            required?: boolean;
        };
        /**
         * @description a piece of text with the places that were looked for
         * @example {
         *       "text": "two chairs are broken",
         *       "ranges": [
         *         [
         *           4,
         *           10
         *         ]
         *       ]
         *     }
         */
        Snippet: {
            ranges: number[][];
            text: string;
        };
        /**
         * @example {
         *       "until": "2026-12-01T08:00:00Z"
         *     }
         */
        SnoozeInput: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            until: string;
        };
        Split: {
            /**
             * Format: uuid
             * @description undo it by this
             */
            changeId: string;
            /**
             * Format: uuid
             * @description the new conversation
             */
            conversationId: string;
        };
        Submission: {
            consents: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                given: boolean;
                purpose: string;
                version: number;
                wording: string;
            }[];
            conversationId: string | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            createdAt: string;
            customerId: string | null;
            fields: {
                error?: string;
                label: string;
                name: string;
                value: string;
            }[];
            files: components["schemas"]["FileRef"][];
            /** Format: uuid */
            formId: string;
            /** Format: uuid */
            id: string;
            language: components["schemas"]["Language"];
            pageUrl: string | null;
            referrer: string | null;
            spam: {
                reasons: string[];
                score: number;
                /**
                 * @description held: not a message until it is released
                 * @enum {string}
                 */
                verdict: "clean" | "held";
            };
            /** @enum {string} */
            state: "submitted" | "abandoned" | "draft";
            step: string | null;
            submissionId: string | null;
            submittedAt: string | null;
            title: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            updatedAt: string;
        };
        SupervisionPolicy: {
            /** @description supervisors who read along see an answer while it is written */
            draftsReadable: boolean;
            /** @description agents are told who reads along */
            readersShown: boolean;
        };
        SystemAction: {
            /** @description whether the caller may run it */
            allowed: boolean;
            available: boolean;
            /** Format: uuid */
            connectorId: string;
            connectorName: string;
            description: components["schemas"]["Names"] | null;
            fields: {
                choices: {
                    label: components["schemas"]["Names"];
                    value: string;
                }[] | null;
                help: components["schemas"]["Names"] | null;
                key: string;
                /** @enum {string} */
                kind: "text" | "multiline" | "number" | "money" | "date" | "choice" | "flag" | "email";
                label: components["schemas"]["Names"];
                max: number | null;
                maxLength: number | null;
                min: number | null;
                preset: string | number | boolean | null;
                required: boolean;
            }[];
            key: string;
            name: components["schemas"]["Names"];
            /** @description needs `actions:run_sensitive` */
            sensitive: boolean;
            /** @description the system does not know the customer, or not yet */
            unavailable: "no_data" | null;
        };
        SystemPanel: {
            /** Format: uuid */
            connectorId: string;
            connectorName: string;
            data: components["schemas"]["SystemPanelData"] | null;
            /** @description when the system last answered */
            fetchedAt: string | null;
            /** @description by which the customer was found */
            identity: {
                type: string;
                value: string;
                verified: boolean;
            } | null;
            key: string;
            /** @enum {string} */
            kind: "facts" | "table" | "timeline" | "status";
            problem: components["schemas"]["SystemProblem"] | null;
            refreshing: boolean;
            /** @description since when asking fails; what is shown is the last answer */
            staleSince: string | null;
            /**
             * @description `absent`: not known there; `no_identity`: nothing to look up by; `failed`: never answered yet
             * @enum {string}
             */
            state: "waiting" | "ready" | "absent" | "no_identity" | "failed";
            title: components["schemas"]["Names"];
        };
        SystemPanelData: {
            items: {
                currency: string | null;
                /** @enum {string} */
                format: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                href: string | null;
                label: components["schemas"]["Names"];
                /** @enum {string} */
                tone: "neutral" | "good" | "warning" | "risk";
                value: string | number | boolean | null;
            }[];
            /** @constant */
            kind: "facts";
        } | {
            columns: {
                /** @enum {string} */
                format: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                key: string;
                label: components["schemas"]["Names"];
            }[];
            /** @constant */
            kind: "table";
            /** @description that are not shown */
            more: number;
            rows: {
                /** @description in the order of the columns */
                cells: {
                    currency: string | null;
                    href: string | null;
                    /** @enum {string} */
                    tone: "neutral" | "good" | "warning" | "risk";
                    value: string | number | boolean | null;
                }[];
            }[];
        } | {
            items: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant
                 */
                at: string;
                href: string | null;
                text: string | null;
                title: string;
                /** @enum {string} */
                tone: "neutral" | "good" | "warning" | "risk";
            }[];
            /** @constant */
            kind: "timeline";
            more: number;
        } | {
            items: {
                at: string | null;
                href: string | null;
                label: string;
                state: string;
                text: string | null;
                /** @enum {string} */
                tone: "neutral" | "good" | "warning" | "risk";
            }[];
            /** @constant */
            kind: "status";
            more: number;
        };
        SystemPanels: {
            panels: components["schemas"]["SystemPanel"][];
        };
        /** @description why a system gave nothing that can be used */
        SystemProblem: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            at: string;
            /** @enum {string} */
            code: "timeout" | "unreachable" | "forbidden_address" | "too_large" | "too_many_redirects" | "bad_answer" | "refused" | "sign_in" | "error_status" | "bad_request" | "paused" | "mapping";
            /** @description in the words of the system, or ours */
            detail: string | null;
            retryAt: string | null;
        };
        /**
         * @example {
         *       "reason": "The customer asked for a manager"
         *     }
         */
        TakeoverInput: {
            /**
             * @description shown to whoever had it
             * @default
             */
            reason?: string;
        };
        Team: {
            agentIds: string[];
            /** @description the calendar it goes by; null: the company’s */
            calendarId: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        TeamPatch: {
            agentIds?: string[];
            /** @description the calendar it goes by; null: the company’s */
            calendarId?: string | null;
            name?: string;
        };
        Tier: {
            /** @description values from here on, up to the next tier */
            from: number;
            /** @description how programs and filters call it */
            key: string;
            name: string;
        };
        TimelineItem: {
            activity: {
                data: {
                    [key: string]: unknown;
                };
                type: string;
            } | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            at: string;
            author: {
                handle: string | null;
                id: string | null;
                /** @enum {string} */
                kind: "customer" | "agent" | "rule" | "system" | "outsider";
                name: string;
            };
            automatic: {
                kind: string;
                reason: string;
            } | null;
            bcc: components["schemas"]["Handle"][];
            cc: components["schemas"]["Handle"][];
            channelId: string | null;
            channelType: string | null;
            clientId: string | null;
            /** Format: uuid */
            conversationId: string;
            delivery: {
                reason: string | null;
                said: components["schemas"]["Said"] | null;
                state: components["schemas"]["DeliveryState"];
            } | null;
            direction: ("in" | "out") | null;
            /** @description when what was said was removed: too old to be kept, or erased */
            emptiedAt: string | null;
            files: components["schemas"]["FileRef"][];
            form: components["schemas"]["FormFields"] | null;
            hasHtml: boolean;
            /** @description quotes or signature were trimmed; see /messages/{id}/body */
            hasMore: boolean;
            hasOriginal: boolean;
            /** Format: uuid */
            id: string;
            /**
             * @description side: said with somebody outside who is not the customer; a forward, or an answer to one
             * @enum {string}
             */
            kind: "message" | "note" | "activity" | "side";
            mentions: components["schemas"]["Mentioned"][];
            /** @description of a side message: the forward that began the talk */
            sideId: string | null;
            subject: string | null;
            text: string;
            /** @description of a note that was answered */
            thread: components["schemas"]["NoteThread"] | null;
            /** @description the note it answers */
            threadId: string | null;
            to: components["schemas"]["Handle"][];
            /** @description the agent a note is whispered to by a supervisor */
            whisperTo: string | null;
        };
        TouchpointInput: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            at: string;
            /** @description up to 8192 bytes of JSON */
            attributes?: {
                [key: string]: unknown;
            };
            /** @description with a goal: the case it belongs to */
            case?: string;
            /** @description id of a channel, or what the sender calls it */
            channel?: string;
            /** Format: uuid */
            customerId?: string;
            /** @description key of the goal it is told for */
            goal?: string;
            /** @description sent again, it is the same touchpoint; without one each is a new one */
            id?: string;
            outcome?: string;
            /** @description what happened, e.g. `page_viewed`; types nobody has named are kept as well */
            type: string;
            /** @description who it is while nobody knows the customer */
            visitor?: string;
        };
        TouchpointLinesTaken: {
            added: number;
            ahead: number;
            known: number;
            /** @description of the first hundred of them */
            problems: {
                field: string;
                line: number;
                message: string;
            }[];
            /** @description lines that were not taken in */
            refused: number;
            unknownTypes: string[];
        };
        TouchpointsInput: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            at?: string;
            /** @description up to 8192 bytes of JSON */
            attributes?: {
                [key: string]: unknown;
            };
            /** @description with a goal: the case it belongs to */
            case?: string;
            /** @description id of a channel, or what the sender calls it */
            channel?: string;
            /** Format: uuid */
            customerId?: string;
            /** @description key of the goal it is told for */
            goal?: string;
            /** @description sent again, it is the same touchpoint; without one each is a new one */
            id?: string;
            items?: components["schemas"]["TouchpointInput"][];
            outcome?: string;
            /** @description what happened, e.g. `page_viewed`; types nobody has named are kept as well */
            type?: string;
            /** @description who it is while nobody knows the customer */
            visitor?: string;
        };
        TouchpointsTaken: {
            added: number;
            /** @description ids of those whose clock ran ahead by more than five minutes; they stand at the moment they came in */
            ahead: string[];
            ids: string[];
            /** @description there already, and left as they were */
            known: number;
            /** @description types that have no names; they are kept */
            unknownTypes: string[];
        };
        TouchpointType: {
            key: string;
            /** @description null: nobody has named it */
            names: components["schemas"]["Names"] | null;
        };
        TryOut: {
            /**
             * Format: date-time
             * @description ISO 8601 instant
             */
            arrivesAt: string;
            /** @description null when its hours never come */
            dueAt: string | null;
            /** @description of the hours that count */
            timeZone: string;
            warnAt: string | null;
        };
        TwoFactorEnrolment: {
            /** @description each signs in once */
            backupCodes: string[];
            /** @description otpauth:// address for an authenticator app */
            totpURI: string;
        };
        UpsertRecord: {
            addressLine?: string;
            attributes?: {
                [key: string]: string;
            };
            birthDate?: string;
            city?: string;
            email?: string;
            /** @description the customer’s number in the source system */
            externalId?: string;
            givenName?: string;
            houseNumber?: string;
            name?: string;
            phone?: string;
            postcode?: string;
            region?: string;
            street?: string;
            surname?: string;
        };
        UpsertResult: {
            /** @description whom it is; of a doubtful one whom it may be */
            customerIds: string[];
            /** @enum {string} */
            outcome: "new" | "matched" | "doubtful" | "bad";
            /** @description of a record that was left out, as a code */
            reason: string | null;
        };
        ValueInput: {
            /** @description in the company’s currency */
            amount: number;
        };
        ViewCounts: {
            /** @description by view, up to 1000; null where counting would take too long */
            counts: {
                [key: string]: number | null;
            };
        };
        /**
         * @example {
         *       "ids": [
         *         "0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a"
         *       ]
         *     }
         */
        ViewOrder: {
            ids: string[];
        };
        WebhookTrial: {
            eventId: string | null;
            events: {
                at: string | null;
                fields: {
                    currency: string | null;
                    /** @enum {string} */
                    format: "text" | "number" | "money" | "date" | "datetime" | "link" | "email" | "phone" | "flag";
                    label: components["schemas"]["Names"];
                    value: string | number | boolean | null;
                }[];
                href: string | null;
                identities: {
                    type: string;
                    value: string;
                }[];
                /** @enum {string} */
                kind: "order-placed" | "order-paid" | "order-shipped" | "order-delivered" | "order-cancelled" | "order-returned" | "order-changed" | "delivery-delayed" | "delivery-failed" | "cart-abandoned" | "refund-made" | "invoice-sent" | "invoice-paid" | "invoice-overdue" | "payment-failed" | "payment-disputed" | "contract-started" | "contract-changed" | "contract-renewed" | "contract-ending" | "contract-ended" | "appointment-booked" | "appointment-cancelled" | "record-changed" | "something-else";
                title: string | null;
            }[];
            problems: {
                field: string;
                message: string;
            }[];
            /** @enum {string} */
            state: "unreadable" | "failed" | "ignored" | "mapped";
            type: string | null;
        };
        /**
         * @example {
         *       "clientId": "w-1",
         *       "text": "Offer the refund."
         *     }
         */
        WhisperInput: {
            clientId: string;
            text: string;
        };
    };
    responses: {
        /** @description Nothing has changed. `code` is stable; `fields` names bad input. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postAuthChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postAuthRevokeOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postAuthSignInEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
        };
    };
    postAuthSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postAuthTwoFactorDisable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postAuthTwoFactorEnable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactorEnrolment"];
                };
            };
        };
    };
    postAuthTwoFactorGenerateBackupCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupCodes"];
                };
            };
        };
    };
    postAuthTwoFactorVerifyBackupCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    trustDevice?: boolean;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postAuthTwoFactorVerifyTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    trustDevice?: boolean;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getActionRunsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionRun"];
                };
            };
        };
    };
    postActionRunsByIdAttempts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionRun"];
                };
            };
        };
    };
    getAgents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agent"][];
                    };
                };
            };
        };
    };
    postAgents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgent"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
        };
    };
    patchAgentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
        };
    };
    deleteAgentsByIdHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putAgentsByIdPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getAgentsByIdSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentSkills"];
                };
            };
        };
    };
    patchAgentsByIdSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LevelChanges"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentSkills"];
                };
            };
        };
    };
    deleteAgentsByIdTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                    };
                };
            };
        };
    };
    postApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreated"];
                };
            };
        };
    };
    deleteApiKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                action?: components["schemas"]["AuditAction"];
                /** @description `next` of the page before */
                before?: number;
                /** @description ISO 8601 instant */
                from?: string;
                limit?: number;
                thing?: components["schemas"]["AuditThing"];
                thingId?: string;
                /** @description exclusive */
                to?: string;
                /** @description an agent or an API key */
                whoId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    getAuditExport: {
        parameters: {
            query?: {
                action?: components["schemas"]["AuditAction"];
                /** @description ISO 8601 instant */
                from?: string;
                thing?: components["schemas"]["AuditThing"];
                thingId?: string;
                /** @description exclusive */
                to?: string;
                /** @description an agent or an API key */
                whoId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    getAuditPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPolicy"];
                };
            };
        };
    };
    putAuditPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditPolicy"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPolicy"];
                };
            };
        };
    };
    getAutomationRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
        };
    };
    postAutomationRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRule"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
        };
    };
    getAutomationRulesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
        };
    };
    deleteAutomationRulesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchAutomationRulesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulePatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
        };
    };
    getAutomationRulesByIdRuns: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                outcome?: "done" | "nothing" | "failed" | "stopped";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRuns"];
                };
            };
        };
    };
    postAutomationRulesDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DryRunInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunResult"];
                };
            };
        };
    };
    putAutomationRulesOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleOrder"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Calendar"][];
                    };
                };
            };
        };
    };
    postCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendar"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
        };
    };
    deleteCalendarsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchCalendarsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
        };
    };
    getCannedReplies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedReplies"];
                };
            };
        };
    };
    postCannedReplies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCannedReply"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedReply"];
                };
            };
        };
    };
    deleteCannedRepliesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchCannedRepliesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CannedReplyPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedReply"];
                };
            };
        };
    };
    postCannedRepliesByIdUse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: components["schemas"]["FileRef"][];
                    };
                };
            };
        };
    };
    getChannelTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChannelType"][];
                    };
                };
            };
        };
    };
    getChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Channel"][];
                    };
                };
            };
        };
    };
    postChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChannel"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
        };
    };
    getChannelsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
        };
    };
    patchChannelsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
        };
    };
    postChannelsByIdTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelTest"];
                };
            };
        };
    };
    getConnectorDeliveriesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectorDelivery"];
                };
            };
        };
    };
    postConnectorDeliveriesByIdReplays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectorDelivery"];
                };
            };
        };
    };
    getConnectorEventKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConnectorEventKind"][];
                    };
                };
            };
        };
    };
    getConnectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Connector"][];
                    };
                };
            };
        };
    };
    postConnectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConnector"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connector"];
                };
            };
        };
    };
    getConnectorsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connector"];
                };
            };
        };
    };
    putConnectorsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConnector"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connector"];
                };
            };
        };
    };
    deleteConnectorsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getConnectorsByIdDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "received" | "done" | "ignored" | "held";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectorDeliveries"];
                };
            };
        };
    };
    postConnectorsOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenApiInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApiOperations"];
                };
            };
        };
    };
    postConnectorsTryOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLookupTrial"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupTrial"];
                };
            };
        };
    };
    postConnectorsWebhookTryOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookTrial"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTrial"];
                };
            };
        };
    };
    getContactsCounts: {
        parameters: {
            query: {
                conversationIds: string[] | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCounts"];
                };
            };
        };
    };
    getConversations: {
        parameters: {
            query?: {
                channelId?: string;
                cursor?: string;
                label?: string;
                limit?: number;
                /** @description narrows the view by the filter language, e.g. `label:vip waiting:>2h` */
                q?: string;
                /** @description narrows the view by a saved one instead of `q` */
                savedView?: string;
                /** @description waiting: longest waiting customer first; due: what is due first */
                sort?: "waiting" | "newest" | "due";
                teamId?: string;
                /** @description mentions: where somebody told the caller of a note, in any state, latest first */
                view?: "mine" | "unassigned" | "open" | "at_risk" | "snoozed" | "closed" | "all" | "mentions";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuePage"];
                };
            };
        };
    };
    postConversations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        messageId: string;
                    };
                };
            };
        };
    };
    getConversationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetail"];
                };
            };
        };
    };
    putConversationsByIdAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putConversationsByIdCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCallback"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteConversationsByIdCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putConversationsByIdClosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteConversationsByIdClosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getConversationsByIdContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contacts"];
                };
            };
        };
    };
    putConversationsByIdDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteConversationsByIdDraft: {
        parameters: {
            query?: {
                /** @description only this one; a later one stays */
                revision?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postConversationsByIdForwards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    putConversationsByIdLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelsInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postConversationsByIdMacros: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MacroRunInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MacroRunResult"];
                };
            };
        };
    };
    postConversationsByIdMentionsSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MentionsSeenInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postConversationsByIdMerges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMerge"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
        };
    };
    deleteConversationsByIdMergesByChangeId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                changeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postConversationsByIdMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null when it goes now */
                        heldUntil: string | null;
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    postConversationsByIdNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    putConversationsByIdParticipation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteConversationsByIdParticipation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getConversationsByIdReadAlong: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAlong"];
                };
            };
        };
    };
    getConversationsByIdRelated: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedConversations"];
                };
            };
        };
    };
    putConversationsByIdRelatedByOtherId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteConversationsByIdRelatedByOtherId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getConversationsByIdRouting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RoutingDecision"][];
                    };
                };
            };
        };
    };
    getConversationsByIdSameMatter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SameMatter"];
                };
            };
        };
    };
    putConversationsByIdSameMatterByOtherId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterVerdict"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterDecision"];
                };
            };
        };
    };
    postConversationsByIdSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getConversationsByIdServiceLevel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationServiceLevel"];
                };
            };
        };
    };
    getConversationsByIdSimilar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarConversations"];
                };
            };
        };
    };
    putConversationsByIdSnooze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteConversationsByIdSnooze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postConversationsByIdSplits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSplit"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Split"];
                };
            };
        };
    };
    deleteConversationsByIdSplitsByChangeId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                changeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putConversationsByIdTakeover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeoverInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getConversationsByIdTimeline: {
        parameters: {
            query?: {
                before?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hasEarlier: boolean;
                        items: components["schemas"]["TimelineItem"][];
                    };
                };
            };
        };
    };
    postConversationsByIdWhispers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhisperInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    postConversationsBulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
        };
    };
    getConversationsByNumberByNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationRow"];
                };
            };
        };
    };
    getConversationsCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueCounts"];
                };
            };
        };
    };
    getCustomerImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CustomerImport"][];
                    };
                };
            };
        };
    };
    postCustomerImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerImportDetail"];
                };
            };
        };
    };
    getCustomerImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerImportDetail"];
                };
            };
        };
    };
    postCustomerImportsByIdDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCustomerImportsByIdLeftOut: {
        parameters: {
            query?: {
                language?: "en" | "de" | "pl" | "nl";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    putCustomerImportsByIdReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportReading"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerImportDetail"];
                };
            };
        };
    };
    postCustomerImportsByIdRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteCustomerImportsByIdRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCustomerSuggestions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSuggestions"];
                };
            };
        };
    };
    getCustomers: {
        parameters: {
            query: {
                limit?: number;
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundCustomer"][];
                    };
                };
            };
        };
    };
    getCustomersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    patchCustomersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    getCustomersByIdActionRuns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ActionRun"][];
                    };
                };
            };
        };
    };
    getCustomersByIdActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SystemAction"][];
                    };
                };
            };
        };
    };
    postCustomersByIdActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewActionRun"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionRun"];
                };
            };
        };
    };
    postCustomersByIdActionsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewActionPreview"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionPreview"];
                };
            };
        };
    };
    getCustomersByIdConnectorEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectorEvents"];
                };
            };
        };
    };
    postCustomersByIdConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsent"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    patchCustomersByIdContactWishes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactWishesPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
        };
    };
    putCustomersByIdDistinctionsByOtherId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteCustomersByIdDistinctionsByOtherId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postCustomersByIdDivisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCustomerDivision"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDivision"];
                };
            };
        };
    };
    postCustomersByIdErasures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description of the request; `GET /privacy/requests` tells how it stands
                         */
                        id: string;
                    };
                };
            };
        };
    };
    postCustomersByIdExports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportInput"] | null;
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description of the request; `GET /privacy/requests` tells how it stands
                         */
                        id: string;
                    };
                };
            };
        };
    };
    putCustomersByIdFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactsInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCustomersByIdHolds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LegalHold"][];
                    };
                };
            };
        };
    };
    postCustomersByIdIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIdentity"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    deleteCustomersByIdIdentitiesByIdentityId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                identityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    putCustomersByIdIdentitiesByIdentityIdSharing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                identityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentitySharing"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    putCustomersByIdIdentitiesByIdentityIdVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                identityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    deleteCustomersByIdIdentitiesByIdentityIdVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                identityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    postCustomersByIdJoins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCustomerJoin"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerJoin"];
                };
            };
        };
    };
    deleteCustomersByIdJoinsByJoinId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                joinId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCustomersByIdMayContact: {
        parameters: {
            query: {
                channelType: string;
                purpose?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MayContact"];
                };
            };
        };
    };
    getCustomersByIdPanel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPanel"];
                };
            };
        };
    };
    getCustomersByIdPanels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemPanels"];
                };
            };
        };
    };
    postCustomersByIdPanelsRefreshes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PanelRefresh"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemPanels"];
                };
            };
        };
    };
    getCustomersByIdParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerParts"];
                };
            };
        };
    };
    getCustomersByIdProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
        };
    };
    getCustomersByIdSameAs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SameAs"];
                };
            };
        };
    };
    putCustomersByIdValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValueInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
        };
    };
    deleteCustomersByIdValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCustomersList: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description in the filter language, over customers */
                filter?: string;
                limit?: number;
                /** @description the start of a name or address */
                q?: string;
                sort?: "name" | "value" | "contacted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerList"];
                };
            };
        };
    };
    postCustomersUpserts: {
        parameters: {
            query: {
                /** @description whose phone numbers are meant where one has no country */
                language?: "en" | "de" | "pl" | "nl";
                /** @description the system the rows come from; its customer numbers are its own */
                source: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpsertRecord"][];
                "application/x-ndjson": components["schemas"]["UpsertRecord"][];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UpsertResult"][];
                    };
                };
            };
        };
    };
    getCustomersWords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerWords"];
                };
            };
        };
    };
    postFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRef"];
                };
            };
        };
    };
    getFilesByIdByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    getForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Form"][];
                    };
                };
            };
        };
    };
    postForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewForm"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Form"];
                };
            };
        };
    };
    getFormsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Form"];
                };
            };
        };
    };
    deleteFormsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchFormsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Form"];
                };
            };
        };
    };
    getFormsByIdSubmissions: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
                state?: "draft" | "submitted" | "abandoned";
                verdict?: "clean" | "held";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Submission"][];
                        /** @description pass as `before` */
                        next: string | null;
                    };
                };
            };
        };
    };
    postFormsByIdSubmissionsBySubmissionIdRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                submissionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postFormsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormToPreview"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormPreview"];
                };
            };
        };
    };
    getGoals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Goal"][];
                    };
                };
            };
        };
    };
    postGoals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Goal"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
        };
    };
    patchGoalsByKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
        };
    };
    deleteHeldRepliesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldReply"];
                };
            };
        };
    };
    patchHeldRepliesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeldReplyPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postHeldRepliesByIdRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getHolidayCountries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HolidayCountry"][];
                    };
                };
            };
        };
    };
    getHolidays: {
        parameters: {
            query: {
                country: string;
                language?: components["schemas"]["Language"];
                region?: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Holiday"][];
                    };
                };
            };
        };
    };
    getInbound: {
        parameters: {
            query?: {
                state?: "received" | "processed" | "failed" | "ignored";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HeldInbound"][];
                    };
                };
            };
        };
    };
    postInboundByIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getIncidents: {
        parameters: {
            query?: {
                state?: "open" | "resolved" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Incident"][];
                    };
                };
            };
        };
    };
    postIncidents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIncident"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
        };
    };
    getIncidentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
        };
    };
    patchIncidentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
        };
    };
    getIncidentsByIdAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentAnswers"];
                };
            };
        };
    };
    postIncidentsByIdAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIncidentAnswer"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentAnswerMade"];
                };
            };
        };
    };
    deleteIncidentsByIdAnswersByAnswerId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answerId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postIncidentsByIdAnswersPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnswerPreview"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerPreview"];
                };
            };
        };
    };
    getIncidentsByIdConversations: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                state?: "linked" | "suggested";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentConversations"];
                };
            };
        };
    };
    postIncidentsByIdConversations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIncidentLinks"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteIncidentsByIdConversationsByConversationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putIncidentsByIdResolution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteIncidentsByIdResolution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getJourneysBehind: {
        parameters: {
            query: {
                by?: string;
                /** @description had a touchpoint on any of these */
                channel?: string | string[];
                /** @description had touchpoints of all of these types */
                contains?: string | string[];
                cursor?: string;
                edgeFrom?: string;
                edgeTo?: string;
                endsWith?: string;
                /** @description with `by`: a touchpoint of this type, right after it one of the other */
                followed?: string;
                /** @description journeys that began at or after */
                from?: string;
                /** @description key of the goal */
                goal: string;
                limit?: number;
                outcome?: components["schemas"]["JourneyOutcome"];
                startsWith?: string;
                /** @description journeys that began before */
                to?: string;
                type?: string;
                variant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneysBehind"];
                };
            };
        };
    };
    getJourneysDurations: {
        parameters: {
            query: {
                by?: string;
                /** @description had a touchpoint on any of these */
                channel?: string | string[];
                /** @description had touchpoints of all of these types */
                contains?: string | string[];
                endsWith?: string;
                /** @description with `by`: a touchpoint of this type, right after it one of the other */
                followed?: string;
                /** @description journeys that began at or after */
                from?: string;
                /** @description key of the goal */
                goal: string;
                outcome?: components["schemas"]["JourneyOutcome"];
                startsWith?: string;
                /** @description journeys that began before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyDurations"];
                };
            };
        };
    };
    getJourneysFlow: {
        parameters: {
            query: {
                by?: string;
                /** @description had a touchpoint on any of these */
                channel?: string | string[];
                /** @description had touchpoints of all of these types */
                contains?: string | string[];
                /** @description steps from the beginning */
                depth?: number;
                endsWith?: string;
                /** @description with `by`: a touchpoint of this type, right after it one of the other */
                followed?: string;
                /** @description journeys that began at or after */
                from?: string;
                /** @description key of the goal */
                goal: string;
                outcome?: components["schemas"]["JourneyOutcome"];
                startsWith?: string;
                /** @description journeys that began before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyFlow"];
                };
            };
        };
    };
    getJourneysFunnel: {
        parameters: {
            query: {
                by?: string;
                /** @description had a touchpoint on any of these */
                channel?: string | string[];
                /** @description had touchpoints of all of these types */
                contains?: string | string[];
                endsWith?: string;
                /** @description with `by`: a touchpoint of this type, right after it one of the other */
                followed?: string;
                /** @description journeys that began at or after */
                from?: string;
                /** @description key of the goal */
                goal: string;
                outcome?: components["schemas"]["JourneyOutcome"];
                startsWith?: string;
                /** @description types, in their order */
                step: string | string[];
                /** @description journeys that began before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyFunnel"];
                };
            };
        };
    };
    getJourneysMap: {
        parameters: {
            query: {
                by?: string;
                /** @description had a touchpoint on any of these */
                channel?: string | string[];
                /** @description had touchpoints of all of these types */
                contains?: string | string[];
                endsWith?: string;
                /** @description with `by`: a touchpoint of this type, right after it one of the other */
                followed?: string;
                /** @description journeys that began at or after */
                from?: string;
                /** @description key of the goal */
                goal: string;
                outcome?: components["schemas"]["JourneyOutcome"];
                startsWith?: string;
                /** @description journeys that began before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyMap"];
                };
            };
        };
    };
    getJourneysSwitches: {
        parameters: {
            query: {
                by?: string;
                /** @description had a touchpoint on any of these */
                channel?: string | string[];
                /** @description had touchpoints of all of these types */
                contains?: string | string[];
                endsWith?: string;
                /** @description with `by`: a touchpoint of this type, right after it one of the other */
                followed?: string;
                /** @description journeys that began at or after */
                from?: string;
                /** @description key of the goal */
                goal: string;
                outcome?: components["schemas"]["JourneyOutcome"];
                startsWith?: string;
                /** @description journeys that began before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneySwitches"];
                };
            };
        };
    };
    getJourneysVariants: {
        parameters: {
            query: {
                by?: string;
                /** @description had a touchpoint on any of these */
                channel?: string | string[];
                /** @description had touchpoints of all of these types */
                contains?: string | string[];
                endsWith?: string;
                /** @description with `by`: a touchpoint of this type, right after it one of the other */
                followed?: string;
                /** @description journeys that began at or after */
                from?: string;
                /** @description key of the goal */
                goal: string;
                limit?: number;
                outcome?: components["schemas"]["JourneyOutcome"];
                startsWith?: string;
                /** @description journeys that began before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyVariants"];
                };
            };
        };
    };
    getLabels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        labels: string[];
                    };
                };
            };
        };
    };
    getMacros: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Macro"][];
                    };
                };
            };
        };
    };
    postMacros: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMacro"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Macro"];
                };
            };
        };
    };
    deleteMacrosById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchMacrosById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MacroPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Macro"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    deleteMeHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getMeMentions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mentions"];
                };
            };
        };
    };
    putMePresence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceChoice"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getMeSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SessionInfo"][];
                    };
                };
            };
        };
    };
    deleteMeSessionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getMessagesByIdBody: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fullText: string;
                        html: string | null;
                    };
                };
            };
        };
    };
    getMessagesByIdFrame: {
        parameters: {
            query?: {
                images?: "0" | "1";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    getMessagesByIdOriginal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    postMessagesByIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getNotesByIdReplies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineItem"][];
                    };
                };
            };
        };
    };
    putNotesByIdResolution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteNotesByIdResolution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOffers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offers"];
                };
            };
        };
    };
    postOffersByIdAcceptance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextTaken"];
                };
            };
        };
    };
    postOffersByIdRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getPrivacyExportsByIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    getPrivacyHolds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LegalHold"][];
                    };
                };
            };
        };
    };
    postPrivacyHolds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalHoldWanted"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    deletePrivacyHoldsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getPrivacyPurposes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposePolicy"];
                };
            };
        };
    };
    putPrivacyPurposes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposePolicy"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposePolicy"];
                };
            };
        };
    };
    getPrivacyRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PrivacyRequest"][];
                    };
                };
            };
        };
    };
    getPrivacyRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
        };
    };
    putPrivacyRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionWanted"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
        };
    };
    postPrivacyRetentionPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionWanted"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RetentionPreview"][];
                    };
                };
            };
        };
    };
    getProfilesSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileSettings"];
                };
            };
        };
    };
    putProfilesSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileSettings"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileSettings"];
                };
            };
        };
    };
    getReportsConversations: {
        parameters: {
            query: {
                /** @description without `reports:read` only oneself */
                agent?: (string | "none") | (string | "none")[];
                /** @description of the backlog: only what has been open this long */
                band?: number;
                channel?: string | string[];
                /** @description channels where both are there at once, or the others */
                class?: "live" | "deferred";
                cursor?: string;
                /** @description a day of the company's time zone, as 2026-12-24 */
                from: string;
                hour?: number;
                /** @description has any of these */
                label?: string | string[];
                language?: ("en" | "de" | "pl" | "nl" | "none") | ("en" | "de" | "pl" | "nl" | "none")[];
                limit?: number;
                measure: components["schemas"]["MeasureName"];
                /** @description only the part of a share */
                part?: "true" | "false";
                /** @description a piece of the period */
                pieceFrom?: string;
                /** @description up to but not at this instant */
                pieceTo?: string;
                /** @description `none`: those without a team */
                team?: (string | "none") | (string | "none")[];
                /** @description the last day, included */
                to: string;
                /** @description 0 Monday; with `hour` */
                weekday?: number;
                /** @description has none of these */
                withoutLabel?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportBehind"];
                };
            };
        };
    };
    "getReportsConversations.csv": {
        parameters: {
            query: {
                /** @description without `reports:read` only oneself */
                agent?: (string | "none") | (string | "none")[];
                /** @description of the backlog: only what has been open this long */
                band?: number;
                channel?: string | string[];
                /** @description channels where both are there at once, or the others */
                class?: "live" | "deferred";
                /** @description a day of the company's time zone, as 2026-12-24 */
                from: string;
                hour?: number;
                /** @description has any of these */
                label?: string | string[];
                language?: ("en" | "de" | "pl" | "nl" | "none") | ("en" | "de" | "pl" | "nl" | "none")[];
                measure: components["schemas"]["MeasureName"];
                /** @description only the part of a share */
                part?: "true" | "false";
                /** @description a piece of the period */
                pieceFrom?: string;
                /** @description up to but not at this instant */
                pieceTo?: string;
                /** @description `none`: those without a team */
                team?: (string | "none") | (string | "none")[];
                /** @description the last day, included */
                to: string;
                /** @description 0 Monday; with `hour` */
                weekday?: number;
                /** @description has none of these */
                withoutLabel?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    getReportsGroups: {
        parameters: {
            query: {
                /** @description without `reports:read` only oneself */
                agent?: (string | "none") | (string | "none")[];
                channel?: string | string[];
                /** @description channels where both are there at once, or the others */
                class?: "live" | "deferred";
                /** @description `before`: as many days right before; `weekdays`: moved back by whole weeks, so that weekdays meet; of a period that is not over, as much as has passed */
                compare?: "before" | "weekdays" | "none";
                /** @description a day of the company's time zone, as 2026-12-24 */
                from: string;
                groupBy: "channel" | "class" | "team" | "agent" | "label" | "language";
                /** @description has any of these */
                label?: string | string[];
                language?: ("en" | "de" | "pl" | "nl" | "none") | ("en" | "de" | "pl" | "nl" | "none")[];
                /** @description `none`: those without a team */
                team?: (string | "none") | (string | "none")[];
                /** @description the last day, included */
                to: string;
                /** @description has none of these */
                withoutLabel?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportGroups"];
                };
            };
        };
    };
    "getReportsGroups.csv": {
        parameters: {
            query: {
                /** @description without `reports:read` only oneself */
                agent?: (string | "none") | (string | "none")[];
                channel?: string | string[];
                /** @description channels where both are there at once, or the others */
                class?: "live" | "deferred";
                /** @description `before`: as many days right before; `weekdays`: moved back by whole weeks, so that weekdays meet; of a period that is not over, as much as has passed */
                compare?: "before" | "weekdays" | "none";
                /** @description a day of the company's time zone, as 2026-12-24 */
                from: string;
                groupBy: "channel" | "class" | "team" | "agent" | "label" | "language";
                /** @description has any of these */
                label?: string | string[];
                language?: ("en" | "de" | "pl" | "nl" | "none") | ("en" | "de" | "pl" | "nl" | "none")[];
                /** @description `none`: those without a team */
                team?: (string | "none") | (string | "none")[];
                /** @description the last day, included */
                to: string;
                /** @description has none of these */
                withoutLabel?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    getReportsHours: {
        parameters: {
            query: {
                /** @description without `reports:read` only oneself */
                agent?: (string | "none") | (string | "none")[];
                channel?: string | string[];
                /** @description channels where both are there at once, or the others */
                class?: "live" | "deferred";
                /** @description a day of the company's time zone, as 2026-12-24 */
                from: string;
                /** @description has any of these */
                label?: string | string[];
                language?: ("en" | "de" | "pl" | "nl" | "none") | ("en" | "de" | "pl" | "nl" | "none")[];
                measure?: components["schemas"]["MeasureName"];
                /** @description `none`: those without a team */
                team?: (string | "none") | (string | "none")[];
                /** @description the last day, included */
                to: string;
                /** @description has none of these */
                withoutLabel?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportHours"];
                };
            };
        };
    };
    getReportsSeries: {
        parameters: {
            query: {
                /** @description without `reports:read` only oneself */
                agent?: (string | "none") | (string | "none")[];
                channel?: string | string[];
                /** @description channels where both are there at once, or the others */
                class?: "live" | "deferred";
                /** @description a day of the company's time zone, as 2026-12-24 */
                from: string;
                interval?: "hour" | "day" | "week" | "month";
                /** @description has any of these */
                label?: string | string[];
                language?: ("en" | "de" | "pl" | "nl" | "none") | ("en" | "de" | "pl" | "nl" | "none")[];
                /** @description only these; all of them takes longer */
                measure?: components["schemas"]["MeasureName"] | components["schemas"]["MeasureName"][];
                /** @description `none`: those without a team */
                team?: (string | "none") | (string | "none")[];
                /** @description the last day, included */
                to: string;
                /** @description has none of these */
                withoutLabel?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSeries"];
                };
            };
        };
    };
    "getReportsSeries.csv": {
        parameters: {
            query: {
                /** @description without `reports:read` only oneself */
                agent?: (string | "none") | (string | "none")[];
                channel?: string | string[];
                /** @description channels where both are there at once, or the others */
                class?: "live" | "deferred";
                /** @description a day of the company's time zone, as 2026-12-24 */
                from: string;
                interval?: "hour" | "day" | "week" | "month";
                /** @description has any of these */
                label?: string | string[];
                language?: ("en" | "de" | "pl" | "nl" | "none") | ("en" | "de" | "pl" | "nl" | "none")[];
                /** @description only these; all of them takes longer */
                measure?: components["schemas"]["MeasureName"] | components["schemas"]["MeasureName"][];
                /** @description `none`: those without a team */
                team?: (string | "none") | (string | "none")[];
                /** @description the last day, included */
                to: string;
                /** @description has none of these */
                withoutLabel?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    getReportsSummary: {
        parameters: {
            query: {
                /** @description without `reports:read` only oneself */
                agent?: (string | "none") | (string | "none")[];
                channel?: string | string[];
                /** @description channels where both are there at once, or the others */
                class?: "live" | "deferred";
                /** @description `before`: as many days right before; `weekdays`: moved back by whole weeks, so that weekdays meet; of a period that is not over, as much as has passed */
                compare?: "before" | "weekdays" | "none";
                /** @description a day of the company's time zone, as 2026-12-24 */
                from: string;
                /** @description has any of these */
                label?: string | string[];
                language?: ("en" | "de" | "pl" | "nl" | "none") | ("en" | "de" | "pl" | "nl" | "none")[];
                /** @description `none`: those without a team */
                team?: (string | "none") | (string | "none")[];
                /** @description the last day, included */
                to: string;
                /** @description has none of these */
                withoutLabel?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSummary"];
                };
            };
        };
    };
    getRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roles"];
                };
            };
        };
    };
    postRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    deleteRolesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description administrator, team_lead, agent, or the id of a role the company made */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchRolesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description administrator, team_lead, agent, or the id of a role the company made */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolePatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    postRoutingNext: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextTaken"];
                };
            };
        };
    };
    getRoutingSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingSettings"];
                };
            };
        };
    };
    putRoutingSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoutingSettingsInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingSettings"];
                };
            };
        };
    };
    getSameMatterSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterSettings"];
                };
            };
        };
    };
    putSameMatterSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterSettings"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterSettings"];
                };
            };
        };
    };
    getSearch: {
        parameters: {
            query: {
                cursor?: string;
                /** @description `all`: conversations, and customers beside the first page */
                kind?: "all" | "conversations" | "messages" | "customers";
                limit?: number;
                /** @description words, "phrases", -without, and filters such as state:open label:vip */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
        };
    };
    getSegments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentList"];
                };
            };
        };
    };
    postSegments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSegment"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
        };
    };
    putSegmentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSegment"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
        };
    };
    deleteSegmentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getServiceLevels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceLevel"][];
                    };
                };
            };
        };
    };
    postServiceLevels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewServiceLevel"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceLevel"];
                };
            };
        };
    };
    putServiceLevelsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewServiceLevel"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceLevel"];
                };
            };
        };
    };
    deleteServiceLevelsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putServiceLevelsOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceLevelOrder"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getServiceLevelsTryOut: {
        parameters: {
            query: {
                /** @description company: when the company is open; always: around the clock; or the id of a calendar */
                hours: ("company" | "always") | string;
                minutes: number;
                warnAt?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TryOut"];
                };
            };
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Setup"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getSkills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Skill"][];
                    };
                };
            };
        };
    };
    postSkills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSkill"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Skill"];
                };
            };
        };
    };
    deleteSkillsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchSkillsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Skill"];
                };
            };
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: {
                            component: string;
                            message: string;
                            said: components["schemas"]["Said"] | null;
                        }[];
                    };
                };
            };
        };
    };
    getSupervision: {
        parameters: {
            query?: {
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivePicture"];
                };
            };
        };
    };
    postSupervisionMoves: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovesInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovesResult"];
                };
            };
        };
    };
    getSupervisionPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionPolicy"];
                };
            };
        };
    };
    putSupervisionPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisionPolicy"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionPolicy"];
                };
            };
        };
    };
    getTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Team"][];
                    };
                };
            };
        };
    };
    postTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTeam"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
        };
    };
    deleteTeamsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchTeamsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
        };
    };
    getTouchpointTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TouchpointType"][];
                    };
                };
            };
        };
    };
    postTouchpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TouchpointsInput"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointsTaken"];
                };
            };
        };
    };
    postTouchpointsLines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointLinesTaken"];
                };
            };
        };
    };
    getViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
                    };
                };
            };
        };
    };
    postViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSavedView"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
        };
    };
    deleteViewsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchViewsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewPatch"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
        };
    };
    getViewsCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewCounts"];
                };
            };
        };
    };
    putViewsOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewOrder"];
            };
        };
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getHealthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: string[];
                        /** @enum {string} */
                        status: "ok" | "unavailable";
                    };
                };
            };
        };
    };
    getHealthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: string[];
                        /** @enum {string} */
                        status: "ok" | "unavailable";
                    };
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: string[];
                        /** @enum {string} */
                        status: "ok" | "unavailable";
                    };
                };
            };
        };
    };
}
