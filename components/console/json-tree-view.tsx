import { useState } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { useWanted, type Wanted } from './find/use-wanted.ts';
import { useWindow } from './find/use-window.ts';
import { type JsonNode, nameOf } from './json-tree.ts';

/** Members that are drawn at once; others are asked for. */
const firstChildren = 100;

interface Shared {
  readonly wanted: Wanted | undefined;
  /** Something was opened, closed or added to what is drawn. */
  readonly onChange: () => void;
}

/** A JSON value to open and close; what is closed is not drawn. Where one of its nodes is wanted, it opens as far. */
export function JsonTreeView({ root, ...shared }: Shared & { root: JsonNode }) {
  return (
    <ul className="tree">
      <TreeNode node={root} depth={0} shared={shared} />
    </ul>
  );
}

function TreeNode({ node, depth, shared }: { node: JsonNode; depth: number; shared: Shared }) {
  const [isOpen, setIsOpen] = useState(depth < 2);
  useWanted(shared.wanted, (place) => {
    if (place > node.from && place < node.to) setIsOpen(true);
  });
  const { children } = node;
  if (!children || children.length === 0) {
    return (
      <li className="tree-leaf" data-line={node.from}>
        <NodeName node={node} />
        <span className={node.kind}>{node.text}</span>
      </li>
    );
  }
  return (
    <li>
      <details
        open={isOpen}
        onToggle={(event) => {
          if (event.currentTarget.open === isOpen) return;
          setIsOpen(event.currentTarget.open);
          shared.onChange();
        }}
      >
        <summary data-line={node.from}>
          <NodeName node={node} />
          <span className="c">{node.text}</span>
        </summary>
        {isOpen && <Children nodes={children} depth={depth + 1} shared={shared} />}
      </details>
    </li>
  );
}

function Children({ nodes, depth, shared }: { nodes: readonly JsonNode[]; depth: number; shared: Shared }) {
  const { from, to, drawEarlier, drawLater } = useWindow(firstChildren, shared.wanted, (place) =>
    nodes.findIndex((node) => place >= node.from && place < node.to),
  );
  const press = (draw: () => void) => () => {
    draw();
    shared.onChange();
  };
  return (
    <ul>
      {from > 0 && <MoreButton words={say(words.earlier, { from })} onPress={press(drawEarlier)} />}
      {nodes.slice(from, to).map((node, index) => (
        // Names may repeat, and the tree of one answer never changes.
        <TreeNode key={`${from + index} ${node.name}`} node={node} depth={depth} shared={shared} />
      ))}
      {nodes.length > to && (
        <MoreButton words={say(words.more, { count: nodes.length - to })} onPress={press(drawLater)} />
      )}
    </ul>
  );
}

function MoreButton({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <li>
      <button type="button" className="code-toggle" onClick={onPress}>
        {words}
      </button>
    </li>
  );
}

function NodeName({ node }: { node: JsonNode }) {
  const { name } = node;
  if (name === undefined) return null;
  return <span className={name.startsWith('"') ? 'p' : 'c'}>{nameOf(node)}</span>;
}
