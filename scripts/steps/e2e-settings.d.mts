interface TestPortal {
  readonly dist: string;
  readonly env: { readonly PUBLIC_ORIGIN: string; readonly SANDBOX_ORIGIN: string } & Readonly<
    Record<string, string>
  >;
}
export declare const e2e: TestPortal;
export declare const workshop: TestPortal;
export declare const exported: TestPortal;
