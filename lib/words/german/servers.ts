import type { words as english } from '../english/servers.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  server: 'Server',
  sandbox: 'Sandbox',
  serverIs: '{title}: {base}',
  loadingTheServers: 'Die Server werden geladen …',
  theServersDidNotLoad:
    'Die Server wurden nicht geladen. Prüfen Sie die Verbindung und öffnen Sie dies noch einmal.',
  samplesAreFor: 'Die Beispiele sind für {base}',
};
