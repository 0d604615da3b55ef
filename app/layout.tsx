import './globals.css';
import 'site/theme.css';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { CodeControls } from '#components/code/code-controls.tsx';
import { ValueFilters } from '#components/reference/value-filters.tsx';
import { bootScript } from '#components/shell/boot-script.ts';
import { Footer } from '#components/shell/footer.tsx';
import { Header } from '#components/shell/header.tsx';
import { KeyControls } from '#components/shell/key-controls.tsx';
import { LinkControls } from '#components/shell/links/link-controls.tsx';
import { NavControls } from '#components/shell/nav-controls.tsx';
import { Ready } from '#components/shell/ready.tsx';
import { SearchControls } from '#components/shell/search-controls.tsx';
import { announcementsId } from '#components/ui/announce.ts';
import { identity } from '#lib/links/identity.ts';
import { site } from './portal-site.ts';

const sans = localFont({
  src: '../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2',
  variable: '--font-geist',
  weight: '100 900',
  // What stands in for both is in app/styles/stand-ins.css.
  adjustFontFallback: false,
});

const mono = localFont({
  src: '../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2',
  variable: '--font-geist-mono',
  weight: '100 900',
  adjustFontFallback: false,
  // Code is not what a page is read for first, and on a slow line the style sheet would wait for it.
  preload: false,
});

export const metadata: Metadata = {
  metadataBase: new URL(site.origin),
  icons: { icon: identity.icon ?? '/icon.svg' },
  title: { default: `${identity.name} developers`, template: `%s · ${identity.name}` },
  description: identity.description,
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
    <html lang="en" data-lang="curl" className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: bootScript }} />
      </head>
      <body>
        <a href="#content" className="skip-link">
          Skip to content
        </a>
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
