import { useSyncExternalStore } from 'react';
import type { PatternQuestion, PatternReply } from './pattern-worker.ts';

const limits = {
  /** Milliseconds that one text may take; a busy machine runs a plain pattern in a fraction of it. */
  answer: 400,
  /** The same for the first text of a worker, whose file has to come first. */
  start: 4000,
  /** Answers that are kept: each key press in a field asks another question. */
  kept: 2000,
  /** Characters of a pattern or a text: what is longer is not tried while somebody types. */
  characters: 5000,
} as const;

/** Whether a text matches a pattern; undefined where that is not known, or not yet. */
export type Matches = (pattern: string, text: string) => boolean | undefined;

/**
 * Tries patterns in a worker that is ended when its time is up, and remembers what it said. A pattern that took too long
 * once is not tried again. `start` makes the worker; without one nothing is known.
 */
export class PatternAnswers {
  readonly #answers = new Map<string, PatternReply>();
  readonly #waiting = new Map<string, PatternQuestion>();
  readonly #listeners = new Set<() => void>();
  readonly #start: () => Worker | undefined;
  #worker: Worker | undefined;
  #isBusy = false;
  #slow: readonly string[] = [];

  constructor(start: () => Worker | undefined) {
    this.#start = start;
  }

  /** Patterns that were given up. */
  readonly slow = (): readonly string[] => this.#slow;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes with each answer. */
  readonly version = (): number => this.#version;
  #version = 0;

  /** What is known; what is not is asked for, and the listeners are told when it is. */
  readonly matches: Matches = (pattern, text) => {
    if (this.#slow.includes(pattern) || Math.max(pattern.length, text.length) > limits.characters)
      return undefined;
    const key = JSON.stringify([pattern, text]);
    if (this.#answers.has(key)) return this.#answers.get(key);
    this.#waiting.set(key, { pattern, text });
    if (!this.#isBusy) this.#next();
    return undefined;
  };

  #next(): void {
    const [first] = this.#waiting;
    this.#isBusy = first !== undefined;
    if (first === undefined) return;
    const [key, question] = first;
    this.#waiting.delete(key);
    const isNew = this.#worker === undefined;
    this.#worker ??= this.#start();
    const worker = this.#worker;
    if (worker === undefined) return;
    const timer = setTimeout(() => this.#giveUp(question.pattern), isNew ? limits.start : limits.answer);
    worker.onmessage = ({ data }: MessageEvent<PatternReply>) => {
      clearTimeout(timer);
      this.#keep(key, data);
    };
    worker.postMessage(question);
  }

  #keep(key: string, answer: PatternReply): void {
    if (this.#answers.size >= limits.kept) this.#answers.clear();
    this.#answers.set(key, answer);
    this.#tell();
  }

  #giveUp(pattern: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#slow = [...this.#slow, pattern];
    for (const [key, question] of this.#waiting) if (question.pattern === pattern) this.#waiting.delete(key);
    this.#tell();
  }

  #tell(): void {
    this.#version += 1;
    this.#next();
    for (const listener of this.#listeners) listener();
  }
}

const answers = new PatternAnswers(() =>
  typeof Worker === 'undefined'
    ? undefined
    : new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' }),
);

/** Whether a text of the form matches a pattern of the description. */
export const matchesPattern = answers.matches;

const none: readonly string[] = [];

/** Draws the form anew with each answer; the patterns that could not be checked in time. */
export function useSlowPatterns(): readonly string[] {
  useSyncExternalStore(answers.subscribe, answers.version, () => 0);
  return useSyncExternalStore(answers.subscribe, answers.slow, () => none);
}
