export const words = {
  notShown: 'This page could not be shown',
  tryAgain: 'Try again',
  failedHere:
    'Something failed on our side, not on yours. Trying again often helps; the rest of the site works as before.',
  failedHereBriefly: 'Something failed on our side, not on yours. Trying again often helps.',
  startPage: 'Start page',
  changedSinceThen: 'Changed since then',
  linkNotFound: 'Link not found',
  pageNotFound: 'Page not found',
  nearestPages: 'The nearest pages',
  startHere: 'Where to start',
  wasRemoved: 'What this link led to was removed',
  removedSince: '{id} has not been part of the documentation since {date}.',
  inItsPlace: 'In its place: {link}',
  nothingHere: 'There is nothing at this link',
  neverPublished: '{id} was never published here: it may have been mistyped or cut off.',
  nearest: 'The nearest links:',
  noPage: 'There is no page at this address',
  noPageBecause:
    'It may have been mistyped, or the page has moved. Permanent links, copied with the link control beside a section or a row, keep working: they begin with {start}.',
  site: 'Site',
} as const;
