/** What the files of workflows may take. People write some ten workflows in a file, and some ten steps in a workflow. */
export const readLimits = {
  /** Of a site. */
  files: 500,
  /** Characters of one of them. */
  text: 4 * 1024 * 1024,
  /** Items of a list, members of an object of the specification: workflows, steps, parameters, outputs. */
  items: 1000,
  /** Steps of a workflow: each is a part of its page. */
  steps: 200,
  /** Characters of an id, which becomes part of an address. */
  id: 100,
  /** Characters of an expression or a condition. */
  expression: 2000,
  /** Values of a body, or of a parameter. */
  values: 20_000,
  /** Levels of a body, or of the schema of an input. */
  depth: 50,
  /** Values of the schemas of a workflow's inputs, with what their references lead to. */
  schema: 20_000,
} as const;
