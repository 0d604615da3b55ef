import { inputAnchor } from '#lib/links/anchors.ts';
import { workflowSections } from '#lib/links/workflow-anchors.ts';
import { buildPropertyTree, type PropertyNode } from '#lib/openapi/property-tree.ts';
import { valueText } from '#lib/render/value-text.ts';
import type { Workflow } from '#lib/workflows/model.ts';
import { hasLongInitial, inputSchema } from '#lib/workflows/show/input-schema.ts';
import { inputKey, type ValueUses } from '#lib/workflows/show/value-uses.ts';
import { words } from '#words/workflows.ts';
import { Row } from '../reference/row.tsx';
import { Section } from '../reference/section.tsx';
import { flagsOf, Nested, type RowPlace, TypeName } from '../reference/shape-rows.tsx';
import { Uses } from './uses.tsx';

const place: RowPlace = { anchorOf: inputAnchor, notesOf: () => [], schemaHref: () => undefined };

/** What the workflow is given, as a table of values, and where each goes. */
export function Inputs({ workflow, uses }: { workflow: Workflow; uses: ValueUses }) {
  if (workflow.inputs.length === 0) return null;
  const longInputs = new Set(workflow.inputs.filter(hasLongInitial).map(({ name }) => name));
  const { children } = buildPropertyTree(inputSchema(workflow), new Map());
  return (
    <Section anchor={workflowSections.inputs} title={words.inputs}>
      <ul className="rows">
        {children.map((node) => (
          <InputRow key={node.path} node={node} uses={uses} isLong={longInputs.has(node.name)} />
        ))}
      </ul>
    </Section>
  );
}

function InputRow(props: { node: PropertyNode; uses: ValueUses; isLong: boolean }) {
  const { node, uses, isLong } = props;
  return (
    <Row
      anchor={inputAnchor(node.path)}
      name={node.name}
      type={<TypeName shape={node} place={place} />}
      isRequired={node.required}
      flags={flagsOf(node.schema)}
      schema={node.schema}
      extra={isLong ? [words.longDefault] : []}
      text={valueText(node, node)}
    >
      <Uses uses={uses.get(inputKey(node.name))} />
      <Nested shape={node} place={place} />
    </Row>
  );
}
