import { useEffect, useMemo, useState } from 'react';
import type { FormModel } from '#lib/request/form.ts';
import { words } from '#words/console.ts';
import { MockBadge } from '../mock-bar.tsx';
import { switchToSandbox } from '../sample-server.ts';
import { ServerLine } from '../server-line.tsx';

/** Where the calls go: for each API its sandbox or mock, and nowhere else. */
export function RunServers({ forms }: { forms: readonly FormModel[] }) {
  const models = useMemo(() => [...new Map(forms.map((model) => [model.api, model])).values()], [forms]);
  const [switched, setSwitched] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setSwitched(new Set(models.filter(switchToSandbox).map(({ api }) => api)));
  }, [models]);
  return models.map((model) =>
    model.isMocked ? (
      <p key={model.api} className="quiet">
        <MockBadge /> {words.noSandboxIsSetUp}
      </p>
    ) : (
      <ServerLine key={model.api} model={model} isSwitched={switched.has(model.api)} />
    ),
  );
}
