import { identity } from '#lib/links/identity.ts';

/** Mark and name. */
export function Brand() {
  return (
    <a href="/" className="flex min-w-0 items-center gap-2.5 rounded-md text-ink">
      <svg
        viewBox="0 0 24 24"
        width="1.375rem"
        height="1.375rem"
        aria-hidden="true"
        className="flex-none text-accent"
      >
        <rect width="24" height="24" rx="6" fill="currentColor" />
        <path
          d="M8 6v12M8 12.4l7.2-6.2M10.4 10.6 16 18"
          fill="none"
          className="stroke-page"
          strokeWidth="2.2"
          strokeLinecap="round"
        />
      </svg>
      <span className="truncate font-semibold tracking-[-0.01em]">{identity.name}</span>
      <span className="text-ink-faint max-sm:sr-only">Developers</span>
    </a>
  );
}
