/** `getUserById` → `Get user by id`. */
export function titleFromIdentifier(identifier: string): string {
  const words = identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_\-./]+/)
    .filter((word) => word !== '')
    // Runs of capitals are abbreviations and stay as they are.
    .map((word) => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
  return words === '' ? identifier : words.charAt(0).toUpperCase() + words.slice(1);
}
