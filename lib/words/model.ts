/**
 * What the interface says in one place. `{name}` stands for a value, `<name>…</name>` for a part that the page makes a
 * link or code of. Where a count decides about the form, a text for each plural category that the language has; the
 * value is called `count` then.
 */
export type Message = string | Plural;

export type Plural = { readonly other: string } & Readonly<
  Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>
>;

/** The words of a group in another language: every key of the English ones, a plural where that has one. */
export type Words<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Plural;
};

/** The texts of a message, however many forms it has. */
type TextsOf<M> = M extends string ? M : M extends object ? M[keyof M] : never;

/** The values that a message names in braces. */
export type ValueNames<M, T = TextsOf<M>> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ValueNames<M, Rest>
  : never;

/** The count that decides about the form, where there are several. */
export type CountOf<M> = M extends string ? unknown : { readonly count: number };

/** The parts that it names in angle brackets. */
export type PartNames<M, T = TextsOf<M>> = T extends `${string}</${infer Name}>${infer Rest}`
  ? Name | PartNames<M, Rest>
  : never;
