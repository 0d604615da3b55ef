import { withBase } from '#lib/env/base-path.ts';

export interface ExplorerOptions {
  /** Address of the description on this site. */
  readonly description: string;
  /** Slug of the API. */
  readonly api: string;
  /** What its operations are called at: the sandbox, or the API's own servers where the portal's mock answers. */
  readonly servers: readonly ExplorerServer[];
  /** The security schemes that a key of the portal's is for. */
  readonly keySchemes: readonly { readonly name: string; readonly type: 'http' | 'apiKey' }[];
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

/**
 * The package's own bundle, taken as a file: compiling its 1,500 modules again would add minutes to each build. By its
 * path, since the package exports it under no name.
 */
const bundle = new URL('../../node_modules/@scalar/api-reference/dist/browser/standalone.js', import.meta.url)
  .href;

let loading: Promise<Scalar> | undefined;

/** Loads Scalar's client, once: 1.4 MB that only this page ever asks for. */
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

/**
 * Everything that speaks to another host is off; requests go through the portal's own proxy.
 *
 * @param key of the reader's account, where this tab has one
 */
export function scalarConfiguration(
  { description, api, servers, keySchemes }: ExplorerOptions,
  key: string | undefined,
) {
  return {
    url: withBase(description),
    servers,
    // Which description is open: two versions of an API may be called at one address.
    proxyUrl: withBase(`/api/try?api=${encodeURIComponent(api)}`),
    ...(key !== undefined && {
      authentication: {
        securitySchemes: Object.fromEntries(
          keySchemes.map(({ name, type }) => [name, type === 'http' ? { token: key } : { value: key }]),
        ),
      },
    }),
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
