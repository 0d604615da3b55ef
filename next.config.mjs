import createMDX from '@next/mdx';

/** @type {import('next').NextConfig} */
const config = {
  // Browser tests build into a folder of their own, so that they never touch the build that is being served.
  distDir: process.env.PORTAL_DIST || '.next',
  pageExtensions: ['ts', 'tsx', 'mdx'],
  images: { unoptimized: true },
  poweredByHeader: false,
  // The front compresses, after it has seen what it must hash.
  compress: false,
  reactStrictMode: true,
};

// Turbopack takes MDX plugins by name only: functions do not cross into its Rust side.
const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-gfm', 'remark-frontmatter', ['remark-mdx-frontmatter', { name: 'frontmatter' }]],
    rehypePlugins: ['rehype-slug', ['rehype-mdx-code-props', { tagName: 'pre' }]],
  },
});

export default withMDX(config);
