export declare const e2e: {
  readonly dist: string;
  readonly env: { readonly PUBLIC_ORIGIN: string } & Readonly<Record<string, string>>;
};
