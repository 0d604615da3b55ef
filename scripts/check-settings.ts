// Ends with 1 and one line per wrong setting before anything is built or started.
import { parseSettings, SettingsError } from '#lib/env/parse.ts';

try {
  parseSettings(process.env);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  for (const fault of error.faults) console.error(`✗ ${fault}`);
  process.exitCode = 1;
}
