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

/**
 * Today's totals by fate, from items by day, fate and reason, or from named totals. What is not mentioned among items
 * has not happened; what is not among named totals is not known.
 */
export function countFates(answer: unknown, today: string): FateCounts {
  const { items, ...named } = (answer ?? {}) as { items?: unknown } & Record<string, unknown>;
  const none = Array.isArray(items) ? 0 : null;
  const counts: FateCounts = { stored: none, duplicate: none, rejected: none, unknownDevice: none };
  const add = (word: string, value: unknown) => {
    const fate = fateOf(word);
    if (fate !== undefined && typeof value === 'number') {
      counts[fate] = (counts[fate] ?? 0) + value;
    }
  };
  if (Array.isArray(items)) {
    for (const item of items as { day?: unknown; fate?: unknown; count?: unknown }[]) {
      if (item.day == null || item.day === today) {
        add(String(item.fate), item.count);
      }
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
