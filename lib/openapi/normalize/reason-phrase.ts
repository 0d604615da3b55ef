import { STATUS_CODES } from 'node:http';

/** Where Node still says what RFC 9110 has renamed. */
const renamed: Record<string, string> = { '413': 'Content Too Large', '422': 'Unprocessable Content' };

const ranges: Record<string, string> = {
  '1XX': 'Informational',
  '2XX': 'Success',
  '3XX': 'Redirection',
  '4XX': 'Client error',
  '5XX': 'Server error',
};

/** RFC 9110's phrase for a status, or words for a range or `default`. */
export function reasonPhrase(status: string): string {
  if (status === 'default') return 'Any other status';
  return ranges[status.toUpperCase()] ?? renamed[status] ?? STATUS_CODES[status] ?? `Status ${status}`;
}
