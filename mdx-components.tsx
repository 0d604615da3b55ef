import type { MDXComponents } from 'mdx/types';
import type { ReactNode } from 'react';
import { LiveDemo } from '#components/console/demo/live-demo.tsx';
import { Callout, Steps } from '#components/guides/callout.tsx';
import { CodeFence, FenceGroup } from '#components/guides/code-fence.tsx';
import { Diagram } from '#components/guides/diagram.tsx';
import { ErrorTable } from '#components/guides/error-table.tsx';
import { IdempotentOperations } from '#components/guides/idempotent-operations.tsx';
import { PlanTable } from '#components/guides/plan-table.tsx';
import { H2, H3, H4, InlineCode, ProseLink, ProseTable } from '#components/guides/prose-elements.tsx';
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
  Callout,
  CodeGroup: FenceGroup,
  Diagram,
  ErrorTable,
  IdempotentOperations,
  LiveDemo,
  PlanTable,
  SandboxKey,
  ScopeTable,
  Steps,
} satisfies {
  [Name in keyof AttributesOf]: (
    props: AttributesOf[Name] & { children: ReactNode },
  ) => ReactNode | Promise<ReactNode>;
};

/** What Markdown elements become, and the components that a guide may name without importing them. */
export function useMDXComponents(): MDXComponents {
  return { ...elements, ...components };
}
