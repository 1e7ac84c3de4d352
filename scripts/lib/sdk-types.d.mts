/** @returns the text of packages/sdk/src/generated/api.ts for this document */
export function sdkTypesOf(document: object): Promise<string>;
