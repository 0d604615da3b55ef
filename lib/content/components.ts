/** What an attribute of a component may say: any text, or one of these words. */
export interface Attribute {
  readonly words?: readonly string[];
  readonly isRequired?: true;
  /** Its text is an address that the page leads to. */
  readonly isAddress?: true;
}

/** Kinds of callouts and badges, with the title of a callout that has none of its own. */
export const calloutTitles = {
  note: 'Note',
  tip: 'Tip',
  info: 'Info',
  success: 'Success',
  warning: 'Warning',
  danger: 'Danger',
  sandbox: 'In the sandbox',
} as const;

export type CalloutType = keyof typeof calloutTitles;

/** What a callout is that does not say. */
export const defaultCallout: CalloutType = 'note';

const calloutTypes = Object.keys(calloutTitles) as readonly CalloutType[];
const diagrams = ['sign-in', 'token-rotation', 'key-rotation', 'retry-backoff', 'sliding-window'] as const;
const demos = ['rate-limit', 'backoff', 'pagination', 'etag', 'scope', 'idempotency'] as const;

export type DiagramName = (typeof diagrams)[number];

/** The components that a page may name, with their attributes; `components/guides/page-components.tsx` draws them. */
export const pageComponents = {
  Accordion: { title: { isRequired: true } },
  Badge: { type: { words: calloutTypes } },
  Callout: { type: { words: calloutTypes }, title: {} },
  Card: { title: { isRequired: true }, href: { isRequired: true, isAddress: true } },
  Cards: {},
  CodeGroup: {},
  Columns: {},
  Diagram: { name: { words: diagrams, isRequired: true } },
  ErrorTable: {},
  Frame: { caption: { isRequired: true } },
  IdempotentOperations: {},
  LiveDemo: { name: { words: demos, isRequired: true } },
  PlanTable: {},
  SandboxKey: { keyName: {}, baseUrlName: {} },
  ScopeTable: {},
  Steps: {},
  Tab: { title: { isRequired: true } },
  Tabs: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, Attribute>>>>;

type Components = typeof pageComponents;
type Attributes = Readonly<Record<string, Attribute>>;

/** The attributes of a component by its name as a page writes it; `undefined` where there is no such component. */
export function attributesOf(name: string | null): Attributes | undefined {
  if (name === null || !Object.hasOwn(pageComponents, name)) return undefined;
  return (pageComponents as Readonly<Record<string, Attributes>>)[name];
}

/** Whether a component stands within a line of text; all others stand on lines of their own. */
export function isInline(name: string | null): boolean {
  return name === 'Badge';
}

/** What each component is given for its attributes, all of them. */
export type AttributesOf = {
  [Name in keyof Components]: {
    [Key in keyof Components[Name]]: Components[Name][Key] extends { words: readonly (infer Word)[] }
      ? Word
      : string;
  };
};
