import * as v from 'valibot';

/** A field the server may leave out or send as null; both read as null. */
export function maybe<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(v.nullable(schema), null);
}

/** An RFC 3339 time, read as milliseconds since 1970. */
export const instant = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.check((millis) => Number.isFinite(millis), 'not a time'),
);

/** A name in both languages; a missing one falls back to the other. */
export const localText = v.pipe(
  v.object({ zh: v.optional(v.string()), en: v.optional(v.string()) }),
  v.transform(({ zh, en }) => ({ zh: zh ?? en ?? '', en: en ?? zh ?? '' })),
);
export type LocalText = v.InferOutput<typeof localText>;

/** One of the given words; a word of a newer server reads as the given stand-in, never as an error. */
export function oneOf<const Words extends readonly string[]>(words: Words, standIn: Words[number]) {
  return v.fallback(v.picklist(words), standIn as never);
}

/** A row's version as it goes into If-Match. */
export const version = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform((value) => String(value)),
);

export const list = <Schema extends v.GenericSchema>(item: Schema) => v.optional(v.array(item), []);
