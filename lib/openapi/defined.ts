type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without its undefined members, whose names are never an author's. */
export function defined<T extends object>(object: T): Defined<T> {
  const made: Partial<T> = {};
  for (const key in object) if (object[key] !== undefined) made[key] = object[key];
  return made as unknown as Defined<T>;
}
