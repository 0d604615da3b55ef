import { faults } from '#components/shell/site-state.ts';

/** In development: what keeps the last edit from being shown. */
export function SiteFaults() {
  if (faults.length === 0) return null;
  return (
    <section className="site-faults" aria-labelledby="site-faults">
      <h2 id="site-faults">The site has faults. Until they are mended, pages stay as they were before.</h2>
      <pre>{faults.join('\n')}</pre>
    </section>
  );
}
