/** A language that requests are shown in. */
export interface SampleLanguage {
  /** Stands in `?lang=` and in anchors (`example-<id>`): never changes. */
  readonly id: SampleLanguageId;
  readonly label: string;
  /** Name of the grammar in shiki. */
  readonly shikiLanguage: string;
}

export type SampleLanguageId =
  | 'curl'
  | 'javascript'
  | 'python'
  | 'go'
  | 'php'
  | 'ruby'
  | 'java'
  | 'csharp'
  | 'powershell';

/** In the order of the tabs. */
export const sampleLanguages: readonly SampleLanguage[] = [
  { id: 'curl', label: 'curl', shikiLanguage: 'bash' },
  { id: 'javascript', label: 'JavaScript', shikiLanguage: 'javascript' },
  { id: 'python', label: 'Python', shikiLanguage: 'python' },
  { id: 'go', label: 'Go', shikiLanguage: 'go' },
  { id: 'php', label: 'PHP', shikiLanguage: 'php' },
  { id: 'ruby', label: 'Ruby', shikiLanguage: 'ruby' },
  { id: 'java', label: 'Java', shikiLanguage: 'java' },
  { id: 'csharp', label: 'C#', shikiLanguage: 'csharp' },
  { id: 'powershell', label: 'PowerShell', shikiLanguage: 'powershell' },
];
