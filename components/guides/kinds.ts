import {
  CircleCheck,
  FlaskConical,
  type IconNode,
  Info,
  Lightbulb,
  OctagonAlert,
  StickyNote,
  TriangleAlert,
} from 'lucide';
import type { CalloutType } from '#lib/content/callouts.ts';

/** How each kind of callout and badge looks: its shape, and its colour of `app/styles/tones.css`. */
export const kinds: Readonly<Record<CalloutType, { readonly shape: IconNode; readonly tone: string }>> = {
  note: { shape: StickyNote, tone: 'accent' },
  tip: { shape: Lightbulb, tone: 'green' },
  info: { shape: Info, tone: 'blue' },
  success: { shape: CircleCheck, tone: 'green' },
  warning: { shape: TriangleAlert, tone: 'amber' },
  danger: { shape: OctagonAlert, tone: 'red' },
  sandbox: { shape: FlaskConical, tone: 'violet' },
};
