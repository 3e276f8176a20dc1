import type { Processor } from '../../contract/rest';

export const fateNames = ['stored', 'duplicate', 'rejected', 'unknownDevice'] as const;
export type FateCounts = Record<(typeof fateNames)[number], number | null>;

const aliases: Record<string, keyof FateCounts> = {
  stored: 'stored',
  duplicate: 'duplicate',
  duplicates: 'duplicate',
  rejected: 'rejected',
  'unknown-device': 'unknownDevice',
  unknowndevice: 'unknownDevice',
  unknown_device: 'unknownDevice',
};

function fateOf(word: string): keyof FateCounts | undefined {
  return aliases[word.toLowerCase()];
}

/** Totals by fate, from named totals or from items by fate and reason. */
export function countFates(answer: unknown): FateCounts {
  const counts: FateCounts = { stored: null, duplicate: null, rejected: null, unknownDevice: null };
  const add = (word: string, value: unknown) => {
    const fate = fateOf(word);
    if (fate !== undefined && typeof value === 'number') {
      counts[fate] = (counts[fate] ?? 0) + value;
    }
  };
  const { items, ...named } = (answer ?? {}) as { items?: unknown } & Record<string, unknown>;
  if (Array.isArray(items)) {
    for (const item of items as { fate?: unknown; count?: unknown }[]) {
      add(String(item.fate), item.count);
    }
  }
  for (const [word, value] of Object.entries(named)) {
    add(word, value);
  }
  return counts;
}

export type Health = 'running' | 'lagging' | 'standing';

export function healthOf(processor: Processor): Health {
  const state = processor.state.toLowerCase();
  return state === 'running' || state === 'lagging' ? state : 'standing';
}

/** The worst state of all groups: what the panel's head says. */
export function worst(processors: readonly Processor[]): Health {
  const states = processors.map(healthOf);
  return states.includes('standing') ? 'standing' : states.includes('lagging') ? 'lagging' : 'running';
}
