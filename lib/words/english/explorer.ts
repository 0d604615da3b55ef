export const words = {
  loading: 'Loading the client (about 1.4 MB) …',
  notLoaded: 'The client could not be loaded. Reload the page to try again.',
  mockAnswers: 'Answered by the mock of this portal',
  mockAnswersAt: '{description} (answered by the mock of this portal)',
  choose: 'What to open',
  chooseAbout:
    '{count} endpoints are too many for one client: open a part of them. The address of this page then leads to it.',
  endpoints: { one: '{count} endpoint', other: '{count} endpoints' },
  allParts: 'All parts',
} as const;
