export const words = {
  note: 'Note',
  tip: 'Tip',
  info: 'Info',
  success: 'Success',
  warning: 'Warning',
  danger: 'Danger',
  sandbox: 'In the sandbox',
  important: 'Important',
  caution: 'Caution',
} as const;
