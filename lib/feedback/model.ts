export interface PageFeedback {
  readonly page: string;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** A search that found nothing. */
export interface FruitlessSearch {
  readonly words: string;
  readonly searches: number;
  /** YYYY-MM-DD of the last one. */
  readonly lastDay: string;
}

/**
 * Answers to "Was this page helpful?", yes and no for each page, and searches that found nothing, by their words. Nothing
 * about who answered or searched.
 */
export interface FeedbackStore {
  /** Counts one answer. @returns whether there was room for the page. */
  count(page: string, isHelpful: boolean): Promise<boolean>;
  /** The pages that were answered for, those that helped least first. */
  read(): Promise<readonly PageFeedback[]>;
  /** Counts a search that found nothing. Where there is no room, the one that was counted least and longest ago goes. */
  countSearch(words: string, day: string): Promise<void>;
  /** What was looked for most first. */
  readSearches(): Promise<readonly FruitlessSearch[]>;
  close(): Promise<void>;
}

/** Pages that answers are kept for: whoever makes up names fills this, and no more. */
export const mostPages = 5_000;

/** Searches that counts are kept for. */
export const mostSearches = 2_000;
