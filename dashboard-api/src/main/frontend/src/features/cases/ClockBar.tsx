import { useId } from 'react';
import type { CaseClock } from '../../contract/caseClocks';
import { useTexts } from '../../lib/text/text';
import { barOf } from './clockModel';

interface Props {
  readonly clock: CaseClock;
  readonly now: number;
  readonly label: string;
}

const WIDTH = 400;
const TOP = 5;
const HEIGHT = 8;
const BOTTOM = TOP + HEIGHT;

/** A clock from start to due: what has passed is filled, what stood still is hatched, now is a needle. */
export function ClockBar({ clock, now, label }: Props) {
  const { t } = useTexts();
  const hatch = useId();
  const bar = barOf(clock, now);
  const x = (place: number) => 1 + place * (WIDTH - 2);
  return (
    <svg
      className="clock-bar"
      viewBox={`0 0 ${WIDTH} ${BOTTOM + 5}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="6" height="6" />
          <line className="hatch-line" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      <rect className="bar-ground" x={1} y={TOP} width={WIDTH - 2} height={HEIGHT} />
      <rect
        className="bar-passed"
        x={1}
        y={TOP}
        width={x(Math.min(bar.reached, bar.due)) - 1}
        height={HEIGHT}
      />
      {bar.late === null ? null : (
        <rect
          className="bar-late"
          x={x(bar.late.from)}
          y={TOP}
          width={x(bar.late.to) - x(bar.late.from)}
          height={HEIGHT}
        />
      )}
      {bar.held.map(({ from, to }) => (
        <rect key={from} x={x(from)} y={TOP} width={x(to) - x(from)} height={HEIGHT} fill={`url(#${hatch})`}>
          <title>{t('caseClocks.held')}</title>
        </rect>
      ))}
      <line
        className={bar.dueMoves ? 'bar-due bar-due-moves' : 'bar-due'}
        x1={x(bar.due)}
        x2={x(bar.due)}
        y1={TOP - 4}
        y2={BOTTOM + 4}
      />
      {bar.now === null ? null : (
        <path className="bar-now" d={`M${x(bar.now)} ${TOP - 4} v${HEIGHT + 8}`}>
          <title>{t('caseClocks.now')}</title>
        </path>
      )}
    </svg>
  );
}
