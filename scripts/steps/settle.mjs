import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a build writes about itself: times, and caches for the next one. */
const leftovers = ['cache', 'diagnostics', 'trace', 'trace-build'];

/** 32 bytes that follow from the inputs of a build, where Next would draw them. */
export function keyOf(name, fingerprint) {
  return createHash('sha256').update(`${name} ${fingerprint}`).digest();
}

/**
 * Makes the output of a build in `folder` follow from its inputs alone. Next draws keys for its preview mode into
 * each build. That mode is not used here, and no request gets there: the front takes every cookie and every field of it
 * away (lib/front/check.ts), so that nothing is lost with their secrecy.
 */
export async function settle(folder, fingerprint) {
  for (const name of leftovers) await rm(path.join(folder, name), { recursive: true, force: true });
  const preview = {
    previewModeId: keyOf('preview id', fingerprint).toString('hex').slice(0, 32),
    previewModeSigningKey: keyOf('preview signing', fingerprint).toString('hex'),
    previewModeEncryptionKey: keyOf('preview encryption', fingerprint).toString('hex'),
  };
  await change(path.join(folder, 'prerender-manifest.json'), (manifest) => ({ ...manifest, preview }));
  await change(path.join(folder, 'server', 'preview-props.json'), () => preview);
}

async function change(file, edit) {
  await writeFile(file, JSON.stringify(edit(JSON.parse(await readFile(file, 'utf8')))));
}
