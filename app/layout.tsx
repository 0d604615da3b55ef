import { say } from '#lib/words/say.ts';
import { words as language } from '#words/language.ts';
import { words } from '#words/shell.ts';
import './globals.css';
import { withBase } from '#lib/env/base-path.ts';
import 'site/theme.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { code, text } from 'site/fonts';
import { CodeControls } from '#components/code/code-controls.tsx';
import { ValueFilters } from '#components/reference/value-filters.tsx';
import { Analytics } from '#components/shell/analytics.tsx';
import { Banner } from '#components/shell/banner.tsx';
import { bootScript } from '#components/shell/boot-script.ts';
import { Footer } from '#components/shell/footer.tsx';
import { Header } from '#components/shell/header.tsx';
import { KeyControls } from '#components/shell/key-controls.tsx';
import { LinkControls } from '#components/shell/links/link-controls.tsx';
import { NavControls } from '#components/shell/nav-controls.tsx';
import { Ready } from '#components/shell/ready.tsx';
import { SearchControls } from '#components/shell/search-controls.tsx';
import { SiteFaults } from '#components/shell/site-faults.tsx';
import { announcementsId } from '#components/ui/announce.ts';
import { Link } from '#components/ui/link.tsx';
import { identity } from '#lib/links/identity.ts';
import { site } from './portal-site.ts';

export const metadata: Metadata = {
  metadataBase: new URL(site.portalUrl),
  icons: { icon: withBase(identity.icon ?? '/initial.svg') },
  title: { default: say(words.developers, { name: identity.name }), template: `%s · ${identity.name}` },
  description: identity.description,
  ...(identity.isInternal && { robots: { index: false, follow: false } }),
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0c0e12' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The boot script writes to <html> before React sees it.
    <html
      lang={language.tag}
      dir={language.direction}
      data-lang="curl"
      className={`${text.variable} ${code.variable}`}
      suppressHydrationWarning
    >
      <head>
        <script dangerouslySetInnerHTML={{ __html: bootScript }} />
        <Analytics />
      </head>
      <body>
        <Link href="#content" className="skip-link">
          {words.skipToContent}
        </Link>
        <SiteFaults />
        <Banner />
        <Header />
        {children}
        <Footer />
        <div id={announcementsId} role="status" className="sr-only" />
        <CodeControls />
        <ValueFilters />
        <LinkControls />
        <NavControls />
        <KeyControls />
        <SearchControls />
        <Ready />
      </body>
    </html>
  );
}
