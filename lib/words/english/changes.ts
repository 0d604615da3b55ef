export const words = {
  added: 'Added',
  changed: 'Changed',
  deprecated: 'Deprecated',
  removed: 'Removed',
  since: 'since',
  deprecatedIn: 'deprecated in',
  changedIn: 'changed in',
  breaking: 'breaking',
} as const;
