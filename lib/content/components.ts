import { calloutTypes } from './callouts.ts';

/** What an attribute of a component may say: any text, or one of these words. */
export interface Attribute {
  /** What it is for, in a few words. */
  readonly means: string;
  readonly words?: readonly string[];
  readonly isRequired?: true;
  /** Its text is an address that the page leads to. */
  readonly isAddress?: true;
}

/** A component as its documentation says it. */
export interface Component {
  /** What it is for, in a sentence. */
  readonly means: string;
  readonly attributes: Attributes;
  /** As a text writes it. Absent where it stands only in another one, whose example shows it. */
  readonly example?: string;
}

const diagrams = ['sign-in', 'token-rotation', 'key-rotation', 'retry-backoff', 'sliding-window'] as const;
const demos = ['rate-limit', 'backoff', 'pagination', 'etag', 'scope', 'idempotency'] as const;
const api = { means: 'Slug of the API; absent, the main one' } as const;

export type DiagramName = (typeof diagrams)[number];

/** The components that a page may name, with their attributes; `components/guides/page-components.tsx` draws them. */
export const pageComponents = {
  Accordion: {
    means: 'What only some readers need, folded.',
    attributes: { title: { means: 'What is seen of it while it is closed', isRequired: true } },
    example: '<Accordion title="Why is that so?">\n\nBecause a token can be **stolen**.\n\n</Accordion>',
  },
  Badge: {
    means: 'A word or two that stand out; the only component that may stand within a line.',
    attributes: { type: { means: 'Its colour; absent, gray', words: calloutTypes } },
    example: 'Sign in with a passkey. <Badge type="info">Beta</Badge>',
  },
  Callout: {
    means: 'What must not be missed.',
    attributes: {
      type: { means: 'What kind of thing it is; absent, note', words: calloutTypes },
      title: { means: 'Absent, what its kind is called' },
    },
    example: '<Callout type="warning" title="Keys are secrets">\n\nKeep them on your server.\n\n</Callout>',
  },
  Card: {
    means: 'One way onward; a text within it says more.',
    attributes: {
      title: { means: 'What the link says', isRequired: true },
      href: { means: 'Where it leads', isRequired: true, isAddress: true },
    },
  },
  Cards: {
    means: 'Ways onward: one or more Card.',
    attributes: {},
    example:
      '<Cards>\n  <Card title="Reference" href="/reference">Every operation.</Card>\n  <Card title="Start page" href="/" />\n</Cards>',
  },
  CodeGroup: {
    means: 'Fences as tabs: by language, or, where two are of one language, by their titles.',
    attributes: {},
    example:
      '<CodeGroup>\n\n```bash title="npm"\nnpm install acme\n```\n\n```bash title="pnpm"\npnpm add acme\n```\n\n</CodeGroup>',
  },
  Columns: {
    means: '2 to 4 blocks side by side, on a phone one below the other.',
    attributes: {},
    example: '<Columns>\n\nThe first column.\n\nThe second column.\n\n</Columns>',
  },
  Diagram: {
    means: 'A drawing that the engine has; what stands in it is its caption.',
    attributes: { name: { means: 'Which one', words: diagrams, isRequired: true } },
    example: '<Diagram name="retry-backoff">\n\nEach wait is twice as long as the one before.\n\n</Diagram>',
  },
  ErrorTable: {
    means: 'The error codes of the main API (`x-errors`), each linked to its page.',
    attributes: {},
    example: '<ErrorTable />',
  },
  Frame: {
    means: 'A picture with its caption, which opens the file of the picture.',
    attributes: { caption: { means: 'What stands below it', isRequired: true } },
    example: '<Frame caption="The page of one operation">\n\n![A page](../images/page.png)\n\n</Frame>',
  },
  IdempotentOperations: {
    means: 'The operations of the main API that take an `Idempotency-Key`.',
    attributes: {},
    example: '<IdempotentOperations />',
  },
  Include: {
    means:
      'What another text below `content/` says, as if it stood here; those of `content/parts` are for that alone.',
    attributes: { file: { means: 'Its place beside this file', isRequired: true } },
    example: '<Include file="../parts/keys.mdx" />',
  },
  LiveDemo: {
    means: 'A demonstration that the engine has, run against the sandbox by the reader.',
    attributes: { name: { means: 'Which one', words: demos, isRequired: true } },
    example: '<LiveDemo name="pagination" />',
  },
  Operation: {
    means: 'An operation by its name: method, title and path, linked to its page.',
    attributes: { id: { means: 'Its operationId, or the last part of its address', isRequired: true }, api },
    example: '<Operation id="listOrders" />',
  },
  PlanTable: {
    means: 'The plans of the main API and their limits (`x-rate-limit-plans`).',
    attributes: {},
    example: '<PlanTable />',
  },
  Request: {
    means:
      'The request of an operation as code in every language, as its page shows it and its console sends it.',
    attributes: {
      id: { means: 'Its operationId, or the last part of its address', isRequired: true },
      api,
      example: { means: 'Name of the example that is its body; absent, the first' },
    },
    example: '<Request id="listOrders" />',
  },
  SandboxKey: {
    means: 'A key of the main API at a press, where the site has an endpoint for keys.',
    attributes: {
      keyName: { means: 'What your code calls the key in its environment; absent, API_KEY' },
      baseUrlName: { means: 'What it calls the address of the API; absent, BASE_URL' },
    },
    example: '<SandboxKey keyName="ACME_KEY" baseUrlName="ACME_URL" />',
  },
  Schema: {
    means: 'The properties of a schema by its name, linked to its page.',
    attributes: { name: { means: 'Its name in the description', isRequired: true }, api },
    example: '<Schema name="Order" />',
  },
  ScopeTable: {
    means: 'The scopes of the main API with the operations that need them.',
    attributes: {},
    example: '<ScopeTable />',
  },
  Steps: {
    means: 'Numbers the `##` headings in it.',
    attributes: {},
    example:
      '<Steps>\n\n## Get a key\n\nIt is free.\n\n## Send a request\n\nAnd read the answer.\n\n</Steps>',
  },
  Tab: {
    means: 'One of the texts of Tabs.',
    attributes: { title: { means: 'What its tab says', isRequired: true } },
  },
  Tabs: {
    means: 'Texts of which a reader needs one: one or more Tab.',
    attributes: {},
    example:
      '<Tabs>\n  <Tab title="macOS">Run `brew install acme`.</Tab>\n  <Tab title="Debian">Run `apt install acme`.</Tab>\n</Tabs>',
  },
} as const satisfies Readonly<Record<string, Component>>;

type Components = typeof pageComponents;
type Attributes = Readonly<Record<string, Attribute>>;

/** The attributes of a component by its name as a page writes it; `undefined` where there is no such component. */
export function attributesOf(name: string | null): Attributes | undefined {
  if (name === null || !Object.hasOwn(pageComponents, name)) return undefined;
  return (pageComponents as Readonly<Record<string, Component>>)[name]?.attributes;
}

/** Whether a component stands within a line of text; all others stand on lines of their own. */
export function isInline(name: string | null): boolean {
  return name === 'Badge';
}

type Given<Of> = {
  [Key in keyof Of]: Of[Key] extends { words: readonly (infer Word)[] } ? Word : string;
};

/** What each component is given that is drawn, for its attributes, all of them. An include is replaced by its text. */
export type AttributesOf = {
  [Name in Exclude<keyof Components, 'Include'>]: Given<Components[Name]['attributes']>;
};
