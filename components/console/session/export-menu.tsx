import { useId, useState } from 'react';
import type { ExchangeRecord } from '#lib/request/session/exchange-record.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/session.ts';
import { announce } from '../../ui/announce.ts';
import { type ExportFormat, exportFormats } from './export-formats.ts';

const load = () => import('./save-export.ts');

/** Saves requests for another program. What writes them is loaded when the list of formats is opened. */
export function ExportMenu({ records }: { records: readonly ExchangeRecord[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  async function save(format: ExportFormat) {
    const { saveExport } = await load();
    saveExport(format, records.toReversed(), words.session);
    announce(say(words.exported, { count: records.length }));
  }
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onFocus={() => void load()}
        onPointerEnter={() => void load()}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words.exportThem}
      </button>
      <div id={id} className="session-formats" hidden={!isOpen}>
        <p className="quiet">{say(words.aboutExport, { count: records.length })}</p>
        <ul>
          {exportFormats.map((format) => (
            <li key={format.id}>
              <button type="button" className="button" onClick={() => void save(format.id)}>
                {format.label}
              </button>{' '}
              <span className="quiet">{format.about}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
