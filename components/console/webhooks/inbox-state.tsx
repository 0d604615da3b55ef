import { words } from '#words/inbox.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import type { Connection } from './stay-connected.ts';

/** Whether deliveries come in now, and where they do not, why and what to do. */
export function InboxState({ connection, onConnect }: { connection: Connection; onConnect: () => void }) {
  const { phase } = connection;
  return (
    <div className="inbox-state">
      <p className={`inbox-phase inbox-${phase}`} role="status">
        {phases[phase]}
      </p>
      {(phase === 'lost' || phase === 'refused') && (
        <>
          <ProblemNotice problem={connection.problem} />
          <button type="button" className="button" onClick={onConnect}>
            {words.connectNow}
          </button>
        </>
      )}
    </div>
  );
}

const phases = {
  connecting: words.connecting,
  open: words.connected,
  lost: words.lost,
  refused: words.refused,
};
