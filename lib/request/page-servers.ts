/** The choice that the samples of a page can follow; what it holds of the servers has one size, however many there are. */
export interface PageServers {
  /** Slug of the API: there is one choice for each. */
  readonly api: string;
  /** Names the list of servers: operations with the same ones share it. */
  readonly list: string;
  /** What the samples are written for until the reader chooses. */
  readonly base: string;
  /** Where the list is (JSON), from the portal's root. */
  readonly address: string;
}

/** Where the choices are kept, by API; the boot script reads them too (components/shell/server-bases.ts). */
export const serversStorage = 'servers';
