export const words = {
  loading: 'Loading the client (about 1.4 MB) …',
  notLoaded: 'The client could not be loaded. Reload the page to try again.',
  mockAnswers: 'Answered by the mock of this portal',
  mockAnswersAt: '{description} (answered by the mock of this portal)',
} as const;
