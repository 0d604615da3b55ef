/** First bytes by which an image is known, whatever its Content-Type says. SVG and HTML, which can run scripts, are none of them. */
const images: readonly { readonly type: string; readonly start: readonly (number | undefined)[] }[] = [
  { type: 'image/png', start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', start: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', start: [0x47, 0x49, 0x46, 0x38] },
  {
    type: 'image/webp',
    start: [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  },
];

/** Larger ones are only downloaded. */
export const largestImage = 512 * 1024;

export function imageTypeOf(bytes: Uint8Array): string | undefined {
  return images.find(({ start }) => start.every((byte, index) => byte === undefined || bytes[index] === byte))
    ?.type;
}
