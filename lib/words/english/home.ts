export const words = {
  apiReference: 'API reference',
  referenceAbout: 'Every endpoint, parameter and status, ready to try.',
  bestPractices: 'Best practices',
  explorer: 'Explorer',
  explorerAbout: 'All requests in one client.',
  openapiAbout: 'The description itself, for generators and clients.',
  forMachines: 'For machines',
  machinesAbout: 'The same pages as Markdown.',
  yourFirstRequest: 'Your first request',
  language: 'Language',
  responseOf: 'response',
} as const;
