/**
 * What a text of a site may name of the installation that shows it: where visitors find the portal (scheme, host and port,
 * with the base path where it has one), the same of the sandbox, and what requests to the main API begin with. A site's
 * own variables have other names.
 */
export const installationVariables = ['portalOrigin', 'sandboxOrigin', 'sandboxBaseUrl'] as const;
