import { identity } from '#lib/links/identity.ts';

/** Mark and name. */
export function Brand() {
  return (
    <a href="/" className="flex items-center gap-2.5 rounded-md text-ink">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className="text-accent">
        <rect width="24" height="24" rx="6" fill="currentColor" />
        <path
          d="M8 6v12M8 12.4l7.2-6.2M10.4 10.6 16 18"
          fill="none"
          className="stroke-page"
          strokeWidth="2.2"
          strokeLinecap="round"
        />
      </svg>
      <span className="font-semibold tracking-[-0.01em]">{identity.name}</span>
      <span className="text-ink-faint max-sm:sr-only">Developers</span>
    </a>
  );
}
