type Environment = Readonly<Record<string, string | undefined>>;

export declare function siteFolder(env?: Environment, root?: string): string;
export declare function openapiFolder(env?: Environment, root?: string): string;
export declare function takeSiteArgument(args?: string[], env?: Record<string, string | undefined>): void;
