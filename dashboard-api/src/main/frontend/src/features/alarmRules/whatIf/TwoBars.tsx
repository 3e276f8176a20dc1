import type { WhatIfResult } from '../../../contract/whatIf';
import { dateTime } from '../../../lib/format';
import { useWatch } from '../../../lib/site';
import { useTexts } from '../../../lib/text/text';
import { barsOf } from './model';

interface Props {
  readonly buckets: WhatIfResult['perBucket'];
  readonly from: number;
  readonly to: number;
}

const WIDTH = 900;
const HEIGHT = 150;
const LEFT = 44;
const BASE = 118;
const TOP = 10;
const MOST = 100;

/** Round steps, so that the scale says whole alarms. */
function stepOf(most: number): number {
  const rough = Math.max(1, most / 3);
  const ten = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((n) => n * ten).find((step) => step >= rough) ?? ten * 10;
}

/** Alarms over time: as they were, and as the rule would have raised them; told apart by fill and outline too. */
export function TwoBars({ buckets, from, to }: Props) {
  const { t, language } = useTexts();
  const { site } = useWatch();
  const bars = barsOf(buckets, MOST);
  if (bars.length === 0) {
    return null;
  }
  const most = Math.max(1, ...bars.flatMap(({ today, proposed }) => [today, proposed]));
  const step = stepOf(most);
  const top = Math.ceil(most / step) * step;
  const x = (at: number) => LEFT + ((at - from) / (to - from || 1)) * (WIDTH - LEFT - 6);
  const y = (value: number) => BASE - (value / top) * (BASE - TOP);
  const slot = (WIDTH - LEFT - 6) / Math.max(1, bars.length);
  const half = Math.max(1, Math.min(14, slot * 0.42));
  const lines = Array.from({ length: top / step + 1 }, (_, i) => i * step);
  const times = [0, 0.25, 0.5, 0.75, 1].map((part) => from + part * (to - from));
  return (
    <figure className="what-if-bars" data-testid="what-if-bars">
      <figcaption>
        <svg width="14" height="12" aria-hidden="true">
          <rect x="1" y="1" width="11" height="10" className="what-if-bar-today" />
        </svg>{' '}
        {t('whatIf.today')}
        <svg width="14" height="12" aria-hidden="true">
          <rect x="1" y="1" width="11" height="10" className="what-if-bar-then" />
        </svg>{' '}
        {t('whatIf.proposed')}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('whatIf.chart', {
          today: Math.max(...bars.map(({ today }) => today)),
          proposed: Math.max(...bars.map(({ proposed }) => proposed)),
        })}
      >
        {lines.map((value) => (
          <g key={value} className="what-if-grid">
            <path d={`M${LEFT} ${y(value)}H${WIDTH - 6}`} />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {bars.map(({ at, today, proposed }) => (
          <g key={at}>
            <title>{`${dateTime(at, language, site.timeZone)}: ${t('whatIf.today')} ${today}, ${t('whatIf.proposed')} ${proposed}`}</title>
            <rect
              x={x(at)}
              y={y(today)}
              width={half}
              height={BASE - y(today)}
              className="what-if-bar-today"
            />
            <rect
              x={x(at) + half}
              y={y(proposed)}
              width={half}
              height={BASE - y(proposed)}
              className="what-if-bar-then"
            />
          </g>
        ))}
        {times.map((at, i) => (
          <text
            key={at}
            x={x(at)}
            y={HEIGHT - 14}
            className="what-if-time"
            textAnchor={i === 0 ? 'start' : i === times.length - 1 ? 'end' : 'middle'}
          >
            {dateTime(at, language, site.timeZone).slice(0, -3)}
          </text>
        ))}
      </svg>
    </figure>
  );
}
