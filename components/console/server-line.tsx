import { useMemo } from 'react';
import type { FormModel } from '#lib/request/form.ts';
import { words } from '#words/console.ts';
import { ServerControl } from '../code/servers/server-control.tsx';
import { isReached, pageServersOf, switchToSandbox, useSampleBase } from './sample-server.ts';

/** The server that samples and requests are for, and whether the portal sends to it. */
export function ServerLine({ model, isSwitched }: { model: FormModel; isSwitched: boolean }) {
  useSampleBase(model);
  const servers = useMemo(() => pageServersOf(model), [model]);
  if (servers === undefined) return null;
  return (
    <div className="console-server">
      <ServerControl servers={servers} />
      {!model.isMocked && isReached(model) && (
        <p className="quiet">{isSwitched ? words.switchedToTheSandbox : words.thisPortalSendsThere}</p>
      )}
      {!isReached(model) && (
        <p className="remark">
          {words.thisPortalDoesNotSendThere}{' '}
          <button type="button" className="link-button" onClick={() => switchToSandbox(model)}>
            {words.useTheSandbox}
          </button>
        </p>
      )}
    </div>
  );
}
