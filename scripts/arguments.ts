import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** Options and files of a command; one line and exit code 2 where they are not those that it knows. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(options: Options, usage: string) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return refuseArguments(usage);
  }
}

export function refuseArguments(usage: string): never {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
