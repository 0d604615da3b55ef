/** Statuses of versions of an API. */
export const words = { deprecated: 'deprecated' } as const;
