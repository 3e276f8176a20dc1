import type { Language } from './preferences';
import { processorName, wordFor } from './text/text';

/** Parts of which there are several: the word for the kind, then a name. */
const families = ['processor', 'sms', 'sign', 'node'] as const;

export interface PlatformPart {
  /** What it is, in the operator's words. */
  readonly part: string;
  /** The process whose part it is; empty when it is the installation's. */
  readonly node: string;
}

/** What an alarm of the platform is about: `<area>/platform.<part>` or `<area>/platform.<part>.<node>`. */
export function platformPart(sourceId: string, language: Language): PlatformPart {
  const [, code = sourceId, node = ''] = (sourceId.split('/').at(-1) ?? sourceId).split('.');
  return { part: partName(code, language), node };
}

function partName(code: string, language: Language): string {
  const family = families.find((each) => code.startsWith(`${each}-`));
  if (family === undefined) {
    return wordFor(language, 'platformPart', code);
  }
  const name = code.slice(family.length + 1);
  const shown = family === 'processor' ? processorName(language, name) : name;
  return `${wordFor(language, 'platformPart', family)} ${shown}`;
}
