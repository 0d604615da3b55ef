/** The published limits of the MCP server. What runs in the sandbox is besides held to those of the console's proxy. */
export const mcpLimits = {
  /** Requests of one client. */
  callsPerMinute: 240,
  callsAtOnce: 10,
  /** Over all clients. */
  callsAtOnceInAll: 100,
  /** Characters of one answer: about a third of what common clients hand on to a model. */
  answer: 32_000,
  /** Entries of one list. */
  listed: 100,
  found: 20,
  /** Characters of an argument that names or asks for something. */
  name: 300,
  query: 1000,
} as const;
