import { useState } from 'react';
import type { JsonNode } from './json-tree.ts';

/** Members past this are asked for. */
const firstChildren = 100;

/** A JSON value to open and close; what is closed is not drawn. */
export function JsonTreeView({ root }: { root: JsonNode }) {
  return (
    <ul className="tree">
      <TreeNode node={root} depth={0} />
    </ul>
  );
}

function TreeNode({ node, depth }: { node: JsonNode; depth: number }) {
  const [isOpen, setIsOpen] = useState(depth < 2);
  const { children } = node;
  if (!children || children.length === 0) {
    return (
      <li className="tree-leaf">
        <NodeName node={node} />
        <span className={node.kind}>{node.text}</span>
      </li>
    );
  }
  return (
    <li>
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          <NodeName node={node} />
          <span className="c">{node.text}</span>
        </summary>
        {isOpen && <Children nodes={children} depth={depth + 1} />}
      </details>
    </li>
  );
}

function Children({ nodes, depth }: { nodes: readonly JsonNode[]; depth: number }) {
  const [count, setCount] = useState(firstChildren);
  return (
    <ul>
      {nodes.slice(0, count).map((node, index) => (
        // Names may repeat, and the tree of one answer never changes.
        <TreeNode key={`${index} ${node.name}`} node={node} depth={depth} />
      ))}
      {nodes.length > count && (
        <li>
          <button type="button" className="code-toggle" onClick={() => setCount(count + firstChildren)}>
            {`${nodes.length - count} more`}
          </button>
        </li>
      )}
    </ul>
  );
}

function NodeName({ node: { name } }: { node: JsonNode }) {
  if (name === undefined) return null;
  return <span className={name.startsWith('"') ? 'p' : 'c'}>{`${name.replace(/^"|"$/g, '')}: `}</span>;
}
