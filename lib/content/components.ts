/** What an attribute of a component may say: any text, or one of these words. */
export interface Attribute {
  readonly words?: readonly string[];
  readonly isRequired?: true;
}

const calloutTypes = ['note', 'warning', 'sandbox'] as const;
const diagrams = ['sign-in', 'token-rotation', 'key-rotation', 'retry-backoff', 'sliding-window'] as const;
const demos = ['rate-limit', 'backoff', 'pagination', 'etag', 'scope', 'idempotency'] as const;

export type CalloutType = (typeof calloutTypes)[number];
export type DiagramName = (typeof diagrams)[number];

/** The components that a page may name, with their attributes; `mdx-components.tsx` draws each of them. */
export const pageComponents = {
  Callout: { type: { words: calloutTypes }, title: {} },
  CodeGroup: {},
  Diagram: { name: { words: diagrams, isRequired: true } },
  ErrorTable: {},
  IdempotentOperations: {},
  LiveDemo: { name: { words: demos, isRequired: true } },
  PlanTable: {},
  SandboxKey: { keyName: {}, baseUrlName: {} },
  ScopeTable: {},
  Steps: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, Attribute>>>>;

type Components = typeof pageComponents;

/** What each component is given for its attributes, all of them. */
export type AttributesOf = {
  [Name in keyof Components]: {
    [Key in keyof Components[Name]]: Components[Name][Key] extends { words: readonly (infer Word)[] }
      ? Word
      : string;
  };
};
