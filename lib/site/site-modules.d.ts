// What a build makes of the site's folder (write-site.ts); next.config.mjs says where it is.
declare module 'site/fonts' {
  /** A font of `next/font`: the class that gives its name to a variable of the style sheet. */
  interface Font {
    readonly variable: string;
  }
  export const text: Font;
  export const code: Font;
}
