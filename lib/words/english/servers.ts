export const words = {
  server: 'Server',
  sandbox: 'Sandbox',
  serverIs: '{title}: {base}',
  loadingTheServers: 'Loading the servers…',
  theServersDidNotLoad: 'The servers did not load. Check the connection and open this again.',
  samplesAreFor: 'The samples are for {base}',
} as const;
