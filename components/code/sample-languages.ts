import type { Grammar } from './languages.ts';

/** Languages that a reader may choose, in the order of their tabs. `styles/languages.css` has a rule for each. */
export const sampleLanguages = [
  { id: 'curl', label: 'cURL', grammar: 'shellscript' },
  { id: 'javascript', label: 'JavaScript', grammar: 'javascript' },
  { id: 'python', label: 'Python', grammar: 'python' },
  { id: 'go', label: 'Go', grammar: 'go' },
  { id: 'php', label: 'PHP', grammar: 'php' },
  { id: 'ruby', label: 'Ruby', grammar: 'ruby' },
  { id: 'java', label: 'Java', grammar: 'java' },
  { id: 'csharp', label: 'C#', grammar: 'csharp' },
  { id: 'powershell', label: 'PowerShell', grammar: 'powershell' },
] as const satisfies readonly { id: string; label: string; grammar: Grammar }[];
