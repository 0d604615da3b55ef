/**
 * npm run audit [-- options of npm audit]
 *
 * Asks the registry which installed packages have known vulnerabilities of severity high or critical. Ends with 1 and
 * their names, or with 2 where the registry does not answer: not knowing is not passing.
 */
import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const answerSchema = z.union([
  z.object({
    vulnerabilities: z.record(
      z.string(),
      z.object({ severity: z.string(), range: z.string(), via: z.array(z.unknown()) }),
    ),
    metadata: z.object({ dependencies: z.object({ total: z.number() }) }),
  }),
  z.object({ error: z.object({ summary: z.string().optional() }), message: z.string().optional() }),
]);
const advisory = z.object({ title: z.string(), url: z.string() });

// npm ends with 1 for vulnerabilities as for an error: what it writes tells them apart.
const { stdout } = spawnSync('npm', ['audit', '--json', ...process.argv.slice(2)], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
process.exitCode = tell(stdout);

function tell(text: string): number {
  const answer = answerSchema.safeParse(parsed(text));
  if (!answer.success || 'error' in answer.data) {
    const reason = answer.data && 'error' in answer.data ? answer.data.message : undefined;
    console.error(`UNKNOWN: the registry did not say what is known. ${reason ?? ''}`.trim());
    return 2;
  }
  const { vulnerabilities, metadata } = answer.data;
  const grave = Object.entries(vulnerabilities).filter(([, { severity }]) =>
    /^(?:high|critical)$/.test(severity),
  );
  for (const [name, { severity, range, via }] of grave)
    console.error(`${name} ${range} (${severity}): ${via.map((one) => describeCause(one)).join('; ')}`);
  console.log(`${metadata.dependencies.total} packages, ${grave.length} with a grave vulnerability`);
  return grave.length > 0 ? 1 : 0;
}

/** An advisory, or the name of the package that brings it along. */
function describeCause(cause: unknown): string {
  const found = advisory.safeParse(cause);
  return found.success ? `${found.data.title} ${found.data.url}` : `by way of ${String(cause)}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
