import type { Surroundings } from '../../contract/surroundings';
import { useTexts } from '../../lib/text/text';

const WIDTH = 300;
const HEIGHT = 44;
const EDGE = 10;
const MIDDLE = 22;

/** Round distances to write on the strip: at most four. */
export function ticksOf(farthest: number): number[] {
  const step = [5, 10, 20, 25, 50, 100, 200, 500, 1000].find((each) => farthest / each <= 4) ?? farthest;
  return Array.from({ length: Math.floor(farthest / step) }, (_, n) => (n + 1) * step);
}

/** Hydrants above, houses below, each at its distance from the fire at the left end. */
export function DistanceStrip({ around }: { readonly around: Surroundings }) {
  const { t } = useTexts();
  const { hydrants, houses } = around;
  const farthest = Math.max(10, ...[...hydrants, ...houses].map(({ metres }) => metres));
  const x = (metres: number) => EDGE + (metres / farthest) * (WIDTH - 2 * EDGE);
  return (
    <svg
      className="distance-strip"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('around.picture', {
        hydrants: hydrants.length,
        houses: houses.length,
        metres: Math.round(farthest),
      })}
    >
      <path className="strip-line" d={`M${EDGE} ${MIDDLE}H${WIDTH - EDGE}`} />
      {ticksOf(farthest).map((metres) => (
        <g key={metres}>
          <path className="strip-line" d={`M${x(metres)} ${MIDDLE - 3}v6`} />
          <text x={x(metres)} y={HEIGHT - 1} textAnchor={x(metres) > WIDTH - 24 ? 'end' : 'middle'}>
            {t('around.metres', { metres })}
          </text>
        </g>
      ))}
      {houses.map(({ id, metres }) => (
        <path key={id} className="strip-house" d={`M${x(metres) - 3.5} ${MIDDLE + 9}v-4l3.5-3 3.5 3v4z`} />
      ))}
      {hydrants.map(({ id, metres, water }) => (
        <g key={id} transform={`translate(${x(metres) - 7} 3)`} className={`water-sign water-${water}`}>
          <path
            className="water-drop"
            d="M7 .8C9.6 3.9 11.8 6.2 11.8 8.7a4.8 4.8 0 0 1-9.6 0C2.2 6.2 4.4 3.9 7 .8z"
          />
        </g>
      ))}
    </svg>
  );
}
