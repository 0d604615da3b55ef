import { Check, X } from 'lucide';
import { type ReactNode, useEffect, useRef } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/inbox.ts';
import { Icon } from '../../ui/icon.tsx';
import { tolerance, type Verification } from './verify-delivery.ts';

/** The check step by step: what was looked at, what it was compared with, and what came of it. */
export function VerificationView(props: { verification: Verification; isScrolledTo?: boolean }) {
  const { verification, isScrolledTo = false } = props;
  const { timestamp, id, signature } = verification;
  const isGenuine = timestamp.isGood && id.isGood && signature.isGood;
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isScrolledTo) root.current?.scrollIntoView({ block: 'nearest' });
  }, [verification, isScrolledTo]);
  return (
    <section className="verification" aria-label={words.verification} ref={root}>
      <p className={isGenuine ? 'verdict verdict-good' : 'verdict verdict-bad'} role="status">
        {isGenuine ? words.genuine : words.notGenuine}
      </p>
      <ol>
        <Step name={words.timestamp} isGood={timestamp.isGood}>
          <code>{timestamp.value || words.missing}</code>
          <p>{ageWords(timestamp)}</p>
        </Step>
        <Step name={words.id} isGood={id.isGood}>
          <code>{id.value || words.missing}</code>
          <p>{id.before > 0 ? say(words.seenBefore, { count: id.before }) : words.firstSeen}</p>
        </Step>
        <Step name={words.signature} isGood={signature.isGood}>
          <dl className="compared">
            <dt>{words.signedText}</dt>
            <dd>
              <code className="signed-text">{signature.signed}</code>
            </dd>
            <dt>{words.madeHere}</dt>
            <dd>
              <code>{signature.expected || words.noKeyInSecret}</code>
            </dd>
            <dt>{words.received}</dt>
            <dd>
              <code>{signature.given.join(' ') || words.missing}</code>
            </dd>
          </dl>
          <p>{signature.isGood ? words.equal : words.notEqual}</p>
        </Step>
      </ol>
    </section>
  );
}

function Step({ name, isGood, children }: { name: string; isGood: boolean; children: ReactNode }) {
  return (
    <li className={isGood ? 'step step-good' : 'step step-bad'}>
      <Icon shape={isGood ? Check : X} size={16} />
      <div>
        <strong>{name}</strong> <span className="step-verdict">{isGood ? words.good : words.bad}</span>
        {children}
      </div>
    </li>
  );
}

function ageWords({ age, isGood }: Verification['timestamp']): string {
  if (age === undefined) return words.noTime;
  const minutes = tolerance / 60;
  if (isGood) return say(words.fresh, { count: Math.abs(age), minutes });
  return say(age > 0 ? words.tooOld : words.tooEarly, { count: Math.abs(age), minutes });
}
