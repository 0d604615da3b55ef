import { say } from '#lib/words/say.ts';
import type { Workflow } from '#lib/workflows/model.ts';
import { type DiagramTurn, diagramOf } from '#lib/workflows/show/diagram.ts';
import { words } from '#words/workflows.ts';

/** The steps below one another, and what leads from one to another. The page says all of it in words. */
export function WorkflowDiagram({ workflow }: { workflow: Workflow }) {
  const { boxes, turns, follows, height, end } = diagramOf(workflow);
  return (
    <figure className="diagram">
      <svg
        viewBox={`0 0 360 ${height}`}
        className="drawing flow-drawing"
        aria-hidden="true"
        focusable="false"
      >
        {boxes.map(({ y, height: tall, title, call }) => (
          <g key={y}>
            <rect x={72} y={y} width={216} height={tall} rx={6} className="flow-box" />
            <text x={180} y={y + 19} className="label label-middle label-strong">
              {title}
            </text>
            <text x={180} y={y + 36} className="label label-middle label-small label-quiet">
              {call}
            </text>
          </g>
        ))}
        {follows.map(({ from, to }) => (
          <Follow key={from} from={from} to={to} />
        ))}
        <rect x={146} y={end} width={68} height={26} rx={13} className="flow-box" />
        <text x={180} y={end + 17} className="label label-middle">
          {words.end}
        </text>
        {turns.map((turn) => (
          <Turn key={turn.key} turn={turn} />
        ))}
      </svg>
      <figcaption>
        {say(words.diagram, { title: workflow.title })}
        {turns.length > 0 && `. ${words.diagramNote}`}
      </figcaption>
    </figure>
  );
}

function Follow({ from, to }: { from: number; to: number }) {
  return (
    <g>
      <line x1={180} y1={from} x2={180} y2={to} className="stroke-soft" />
      <path d={`M180 ${to}l-3.5 -7h7Z`} className="fill-soft" />
    </g>
  );
}

/** On the right what follows a success, on the left what follows a failure. */
function Turn({ turn: { isFailure, isEnd, from, to, lane, label } }: { turn: DiagramTurn }) {
  const side = isFailure ? -1 : 1;
  const edge = isFailure ? 72 : 288;
  const head = isEnd ? 180 + side * 34 : edge;
  const x = edge + side * (14 + lane * 11);
  return (
    <g>
      <path
        d={`M${edge} ${from}H${x}V${to}H${head + side * 6}`}
        className={isFailure ? 'stroke-soft flow-dashed' : 'stroke-soft flow-line'}
      />
      <path d={`M${head} ${to}l${side * 7} -3.5v7Z`} className="fill-soft" />
      {label.map((line, index) => (
        <text
          key={line}
          x={x + side * 4}
          y={(from + to) / 2 + 4 + (index - (label.length - 1) / 2) * 13}
          className={`label label-small ${isFailure ? 'label-end' : ''}`}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
