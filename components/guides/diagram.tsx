import type { ComponentType, ReactNode } from 'react';
import type { DiagramName } from '#lib/content/components.ts';
import { KeyRotation } from './diagrams/key-rotation.tsx';
import { RetryBackoff } from './diagrams/retry-backoff.tsx';
import { SignIn } from './diagrams/sign-in.tsx';
import { SlidingWindow } from './diagrams/sliding-window.tsx';
import { TokenRotation } from './diagrams/token-rotation.tsx';

const pictures: Readonly<Record<DiagramName, ComponentType>> = {
  'sign-in': SignIn,
  'token-rotation': TokenRotation,
  'key-rotation': KeyRotation,
  'retry-backoff': RetryBackoff,
  'sliding-window': SlidingWindow,
};

/** A picture with its caption. The caption says all that the picture shows: it is the text alternative for everyone. */
export function Diagram({ name, children }: { name: DiagramName; children: ReactNode }) {
  const Picture = pictures[name];
  return (
    <figure className="diagram">
      <Picture />
      <figcaption>{children}</figcaption>
    </figure>
  );
}
