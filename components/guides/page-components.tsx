import type { ReactNode } from 'react';
import type { AttributesOf } from '#lib/content/components.ts';
import { LiveDemo } from '../console/demo/live-demo.tsx';
import { Badge } from './badge.tsx';
import { Callout } from './callout.tsx';
import { Card, Cards } from './cards.tsx';
import { CodeFence, FenceGroup } from './code-fence.tsx';
import { Diagram } from './diagram.tsx';
import { ErrorTable } from './error-table.tsx';
import { IdempotentOperations } from './idempotent-operations.tsx';
import { Accordion, Columns, Steps } from './layout.tsx';
import { MermaidDiagram } from './mermaid-diagram.tsx';
import { OperationPart, RequestPart } from './operation-part.tsx';
import { PictureFrame } from './picture-frame.tsx';
import { PlanTable } from './plan-table.tsx';
import { H2, H3, H4, InlineCode, ProseImage, ProseLink, ProseTable } from './prose-elements.tsx';
import { ProseTabs, Tab } from './prose-tabs.tsx';
import { SandboxKey } from './sandbox-key.tsx';
import { SchemaPart } from './schema-part.tsx';
import { ScopeTable } from './scope-table.tsx';

/** What the elements of Markdown become on a page, and a fence that is a diagram. */
export const elements = {
  h2: H2,
  h3: H3,
  h4: H4,
  a: ProseLink,
  img: ProseImage,
  table: ProseTable,
  code: InlineCode,
  pre: CodeFence,
  Mermaid: MermaidDiagram,
};

/** What draws each component that a text may name. */
export const components = {
  Accordion,
  Badge,
  Callout,
  Card,
  Cards,
  CodeGroup: FenceGroup,
  Columns,
  Diagram,
  ErrorTable,
  Frame: PictureFrame,
  IdempotentOperations,
  LiveDemo,
  Operation: OperationPart,
  PlanTable,
  Request: RequestPart,
  SandboxKey,
  Schema: SchemaPart,
  ScopeTable,
  Steps,
  Tab,
  Tabs: ProseTabs,
} satisfies {
  [Name in keyof AttributesOf]: (
    props: AttributesOf[Name] & { children: ReactNode },
  ) => ReactNode | Promise<ReactNode>;
};
