import type { MDXComponents } from 'mdx/types';
import type { ReactNode } from 'react';
import { LiveDemo } from '#components/console/demo/live-demo.tsx';
import { Badge } from '#components/guides/badge.tsx';
import { Callout } from '#components/guides/callout.tsx';
import { Card, Cards } from '#components/guides/cards.tsx';
import { CodeFence, FenceGroup } from '#components/guides/code-fence.tsx';
import { Diagram } from '#components/guides/diagram.tsx';
import { ErrorTable } from '#components/guides/error-table.tsx';
import { IdempotentOperations } from '#components/guides/idempotent-operations.tsx';
import { Accordion, Columns, Steps } from '#components/guides/layout.tsx';
import { PictureFrame } from '#components/guides/picture-frame.tsx';
import { PlanTable } from '#components/guides/plan-table.tsx';
import { H2, H3, H4, InlineCode, ProseLink, ProseTable } from '#components/guides/prose-elements.tsx';
import { ProseTabs, Tab } from '#components/guides/prose-tabs.tsx';
import { SandboxKey } from '#components/guides/sandbox-key.tsx';
import { ScopeTable } from '#components/guides/scope-table.tsx';
import type { AttributesOf } from '#lib/content/components.ts';

const elements = {
  h2: H2,
  h3: H3,
  h4: H4,
  a: ProseLink,
  table: ProseTable,
  code: InlineCode,
  pre: CodeFence,
} satisfies MDXComponents;

const components = {
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
  PlanTable,
  SandboxKey,
  ScopeTable,
  Steps,
  Tab,
  Tabs: ProseTabs,
} satisfies {
  [Name in keyof AttributesOf]: (
    props: AttributesOf[Name] & { children: ReactNode },
  ) => ReactNode | Promise<ReactNode>;
};

/** What Markdown elements become, and the components that a guide may name without importing them. */
export function useMDXComponents(): MDXComponents {
  return { ...elements, ...components };
}
