import type { Hydrant } from '../contract/surroundings';

const signs: Readonly<Record<Hydrant['water'], string>> = {
  working: 'M4.5 8.5l2 2 3-4.5',
  'below-pressure': 'M7 5v3.5M4.8 7.2 7 9.6l2.2-2.4',
  unknown: 'M5.4 7a1.7 1.7 0 1 1 2.4 1.5q-.8.4-.8 1.1M7 11.2v.6',
};

/** Whether a hydrant gives water, as a drop: ticked and full, falling, or in question and dashed. */
export function WaterSign({ water }: { readonly water: Hydrant['water'] }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 14 14"
      aria-hidden="true"
      className={`water-sign water-${water}`}
    >
      <path
        className="water-drop"
        d="M7 .8C9.6 3.9 11.8 6.2 11.8 8.7a4.8 4.8 0 0 1-9.6 0C2.2 6.2 4.4 3.9 7 .8z"
      />
      <path className="water-state" d={signs[water]} />
    </svg>
  );
}
