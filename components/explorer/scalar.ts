import { withBase } from '#lib/env/base-path.ts';

export interface ExplorerOptions {
  /** Address of the description on this site. */
  readonly description: string;
  /** Slug of the API. */
  readonly api: string;
  /** What its operations are called at: the sandbox, or the API's own servers where the portal's mock answers. */
  readonly servers: readonly ExplorerServer[];
}

/** OpenAPI's Server Object. */
export interface ExplorerServer {
  readonly url: string;
  readonly description: string;
  readonly variables?: Readonly<
    Record<string, { readonly default: string; readonly enum: readonly string[] }>
  >;
}

interface Scalar {
  createApiReference(
    place: HTMLElement,
    configuration: Readonly<Record<string, unknown>>,
  ): { destroy(): void };
}

/** The package's own bundle, taken as a file: compiling its 1,500 modules again would add minutes to each build. */
const bundle = new URL('@scalar/api-reference/browser/standalone.js', import.meta.url).href;

let loading: Promise<Scalar> | undefined;

/** Loads Scalar's client, once: 1 MB that only this page ever asks for. */
export function loadScalar(): Promise<Scalar> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = bundle;
    script.onload = () => resolve((globalThis as unknown as { Scalar: Scalar }).Scalar);
    script.onerror = () => {
      loading = undefined;
      reject(new Error('The client could not be loaded.'));
    };
    document.head.append(script);
  });
  return loading;
}

/** Everything that speaks to another host is off; requests go through the portal's own proxy. */
export function scalarConfiguration({ description, api, servers }: ExplorerOptions) {
  return {
    url: withBase(description),
    servers,
    // Which description is open: two versions of an API may be called at one address.
    proxyUrl: withBase(`/api/try?api=${encodeURIComponent(api)}`),
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    mcp: { disabled: true },
    hideClientButton: true,
    showDeveloperTools: 'never',
    persistAuth: false,
    darkMode: isDark(),
    hideDarkModeToggle: true,
  };
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}
