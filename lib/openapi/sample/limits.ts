import { limits as tried } from '../validate/limits.ts';

/** How much work one sample may cost: descriptions are untrusted, and their schemas may multiply without end. */
export const limits = {
  /** Schemas within one another, named ones and levels of the value, below which only required members are added. */
  depth: 12,
  /** Schemas within one another below which nothing is made. */
  mostDepth: 24,
  /** Past so many values in one sample only required members are added: more is not read. */
  values: 400,
  /** Members of an object that need not be there and are looked at, unless more of them have to be. */
  optional: 1000,
  /** Past so many values nothing is added: what is required may multiply at each level. */
  mostValues: 10_000,
  /** Items of an array that its schema asks for; a longer one is not made. */
  items: 500,
  /** Candidates that one sample may refuse before it gives up. */
  tries: 3000,
  /** Candidates that one place may refuse. */
  misses: 200,
  /** Ways through the choices of one schema (`oneOf`, `anyOf`, `if`) that are tried. */
  plans: 64,
  /** Other values of the same schema, made for sets and for what the first one misses. */
  variations: 40,
  /** Named schemas within one another that are looked through to tell whether it can be made once for all places. */
  reached: 300,
  /** Milliseconds that one sample may take: a pattern may run for hours. */
  time: 2000,
  /** Samples of one description that may run out of time before its patterns are no longer run. */
  timeouts: 3,
  /** Characters of a pattern that is read, and of a text that is made: none that could not be tried. */
  pattern: tried.pattern,
  text: tried.text,
} as const;
