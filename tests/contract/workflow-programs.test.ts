import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ProgramFile, programsOf } from '#lib/workflows/programs/index.ts';
import { descriptionDirectory } from '#lib/workflows/read/description-directory.ts';
import { readWorkflows } from '#lib/workflows/read/read-workflows.ts';
import { SandboxProcess } from './guide-code/sandbox-process.ts';
import { kynetraOperations } from './kynetra-operations.ts';
import { runProgram } from './run-program.ts';

const descriptions = fileURLToPath(new URL('../../openapi', import.meta.url));
const { workflows } = await readWorkflows(descriptions, descriptionDirectory(descriptions));
const operations = new Map(kynetraOperations().map((operation) => [`kynetra/${operation.slug}`, operation]));
const parts = {
  operations,
  workflows: new Map(workflows.map((workflow) => [`${workflow.api}/${workflow.slug}`, workflow])),
  baseUrls: new Map([['kynetra', 'https://api.kynetra.io/v1']]),
};

function filesOf(slug: string): readonly ProgramFile[] {
  const workflow = workflows.find((each) => each.slug === slug);
  if (!workflow) throw new Error(`no workflow ${slug}`);
  const { files, reason } = programsOf(workflow, parts);
  if (!files) throw new Error(`no programs for ${slug}: ${reason}`);
  return files;
}

let folder: string;
let sandbox: SandboxProcess;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'programs-'));
  sandbox = await SandboxProcess.start(folder);
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});

/** Runs the program of a language in a folder of its own, with a new account. */
async function run(files: readonly ProgramFile[], language: string, env: Record<string, string> = {}) {
  const program = files.find((file) => file.language === language);
  if (!program) throw new Error(`no program in ${language}`);
  const place = mkdtempSync(path.join(folder, 'run-'));
  for (const file of files) writeFileSync(path.join(place, file.fileName), file.source);
  return runProgram(program, place, {
    KYNETRA_BASE_URL: `${sandbox.origin}/v1`,
    KYNETRA_API_KEY: await sandbox.createKey(),
    ...env,
  });
}

const languages = ['curl', 'javascript', 'python'];

/** Those that no program is written for, with the reason that their pages give. */
const unwritten: Readonly<Record<string, string>> = {
  'receive-and-verify-webhook': 'a step that waits for the webhook `user.created`',
};

test.each(Object.entries(unwritten))('%s has a reason instead of programs', (slug, reason) => {
  const workflow = workflows.find((each) => each.slug === slug);
  expect(workflow && programsOf(workflow, parts)).toEqual({ reason });
});

const written = workflows.filter(({ slug }) => unwritten[slug] === undefined);

describe.each(written.map(({ slug, outputs }) => [slug, outputs.map(({ name }) => name)] as const))(
  '%s',
  (slug, outputs) => {
    test.each(languages)('runs as a program in %s', async (language) => {
      const { code, stdout, stderr } = await run(filesOf(slug), language);
      expect([code, stderr]).toEqual([0, '']);
      for (const name of outputs) expect(stdout).toContain(name);
      expect(stdout).not.toMatch(/null|undefined|None/);
    });
  },
);

describe('from-sign-up-to-signed-in', () => {
  const slug = 'sign-up-to-signed-in';

  test.each(languages)('goes on where the address is known, in %s', async (language) => {
    const env = { KYNETRA_EMAIL: 'katherine@example.com', KYNETRA_PASSWORD: 'aLongPassphraseForKatherine' };
    const { code, stdout, stderr } = await run(filesOf(slug), language, env);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('usr_');
  });

  test.each(languages)('says which step failed, and what was answered, in %s', async (language) => {
    const env = { KYNETRA_EMAIL: "o'hara$(x)`x`@example.com", KYNETRA_PASSWORD: 'short' };
    const { code, stderr } = await run(filesOf(slug), language, env);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/signUp: 422/);
  });
});
