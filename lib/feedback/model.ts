export interface PageFeedback {
  readonly page: string;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Answers to "Was this page helpful?": yes and no for each page, and nothing about who answered. */
export interface FeedbackStore {
  /** Counts one answer. @returns whether there was room for the page. */
  count(page: string, isHelpful: boolean): Promise<boolean>;
  /** The pages that were answered for, those that helped least first. */
  read(): Promise<readonly PageFeedback[]>;
  close(): Promise<void>;
}

/** Pages that answers are kept for: whoever makes up names fills this, and no more. */
export const mostPages = 5_000;
