import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { diagramName } from '#lib/content/diagrams.ts';
import type { ContentFault } from '#lib/content/fault.ts';
import type { Guide } from '#lib/content/model.ts';
import { dataPath } from '#lib/env/data-path.ts';

/** Draws the diagrams of the texts where their pages look for them; one that cannot be drawn is left out. */
export async function writeDiagrams(guides: readonly Guide[]): Promise<void> {
  const diagrams = guides.flatMap((guide) => guide.diagrams);
  mkdirSync(dataPath('diagrams'), { recursive: true });
  if (diagrams.length === 0) return;
  const { DiagramError, drawDiagram } = await import('#lib/diagrams/draw-diagram.ts');
  for (const { source } of diagrams) {
    const target = dataPath('diagrams', `${diagramName(source)}.json`);
    if (existsSync(target)) continue;
    try {
      writeFileSync(target, JSON.stringify(drawDiagram(source)));
    } catch (error) {
      if (!(error instanceof DiagramError)) throw error;
    }
  }
}

/** Why diagrams cannot be drawn, each at its line. The library that draws them is loaded where there are any. */
export async function checkDiagrams(guides: readonly Guide[]): Promise<ContentFault[]> {
  const diagrams = guides.flatMap((guide) => guide.diagrams);
  if (diagrams.length === 0) return [];
  const { DiagramError, drawDiagram } = await import('#lib/diagrams/draw-diagram.ts');
  return diagrams.flatMap(({ source, file, line }) => {
    try {
      drawDiagram(source);
      return [];
    } catch (error) {
      if (!(error instanceof DiagramError)) throw error;
      return [
        {
          file,
          line: line + error.line,
          column: 1,
          message: `this diagram cannot be drawn: ${error.message}`,
        },
      ];
    }
  });
}
