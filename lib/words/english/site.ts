export const words = {
  suffix: 'Developers',
  reference: 'Reference',
  explorer: 'Explorer',
  severalApis: 'Reference for {count} APIs',
  api: 'API',
  apiReference: 'API reference',
} as const;
