const name = /(?:^|\.)arazzo\.(?:ya?ml|json)$/i;

/** Whether a file describes workflows of APIs (`lib/workflows` reads it), and no API. */
export function isWorkflowFile(file: string): boolean {
  return name.test(file);
}
