/** The same keys, any texts: what a second language must have. */
export type SameShape<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : SameShape<Texts[Key]>;
};
