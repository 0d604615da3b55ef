import { inertEnding } from '#lib/openapi/file-endings.ts';
import { filenameOf } from './content-disposition.ts';

/** What an answer is saved as: by its Content-Disposition, else by its media type. */
export function downloadName(mediaType: string, isText: boolean, disposition = ''): string {
  const ending = inertEnding(mediaType) ?? (isText ? 'txt' : 'bin');
  return safeName(filenameOf(disposition) ?? '', isText) || `response.${ending}`;
}

/** File systems take 255 bytes; browsers put " (1)" behind a name that is taken. */
const longest = 200;
const longestEnding = 20;

/** Names that are devices on Windows, whatever ending follows them. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

/** Endings of what a double click runs: such a file gets one more ending, behind which nothing runs. */
const programs =
  /\.(?:ade|adp|app|appimage|application|appx|bat|chm|cmd|com|command|cpl|crx|deb|desktop|dll|dmg|exe|gadget|hta|ins|isp|jar|jnlp|js|jse|lnk|mde|msc|msi|msix|msp|mst|osx|out|pif|pkg|ps1|ps1xml|psc1|psm1|py|pyw|rb|reg|rpm|run|scf|scr|sct|sh|shb|sys|terminal|url|vb|vbe|vbs|vxd|webloc|workflow|ws|wsc|wsf|wsh|xbap|xll)$/i;

/** A server's name as one that leads to no other folder, shows as what it is, and starts nothing; empty where nothing is left. */
function safeName(given: string, isText: boolean): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.~\s]+/, '')
    .replace(/(?<![.\s])[.\s]+$/, '');
  if (name === '') return '';
  const free = devices.test(name) ? `_${name}` : name;
  const short = shorten(free);
  return programs.test(short) ? `${short}.${isText ? 'txt' : 'bin'}` : short;
}

/** Cut before its ending, between characters. */
function shorten(name: string): string {
  const size = (text: string) => new TextEncoder().encode(text).length;
  if (size(name) <= longest) return name;
  const [ending = ''] = /\.[^.\s]+$/.exec(name) ?? [];
  const kept = size(ending) <= longestEnding ? ending : '';
  let stem = '';
  for (const character of name.slice(0, name.length - kept.length)) {
    if (size(stem) + size(character) + size(kept) > longest) break;
    stem += character;
  }
  return stem.trimEnd() + kept;
}
