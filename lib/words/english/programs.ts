/** What of a workflow no program can be written for, each as the object of "uses". */
export const words = {
  severalParts: 'a body of several parts',
  bytes: 'a body of bytes',
  path: 'the JSONPath `{path}`',
  pathCriterion: 'the JSONPath criterion `{path}`',
  selector: 'the selector `{selector}`, which holds expressions',
  condition: 'the condition `{condition}`',
  expression: 'the expression `{expression}`',
  partOfSent: 'a part of what was sent that is made of other values',
  callsItself: 'a workflow that calls itself',
  dependsOn: '`dependsOn`',
  webhook: 'a step that waits for the webhook `{name}`',
  retryAfterOther: 'a retry that runs another step before',
  unknown: '`{name}`, which is not shown here',
  values: 'values that cannot be sent: {faults}',
} as const;
