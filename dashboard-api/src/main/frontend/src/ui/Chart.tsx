import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { usePreferences } from '../lib/preferences';

/** One point of a curve; `low` and `high` make the band of a bucket. Null is a gap, never zero. */
export interface ChartPoint {
  readonly at: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface Props {
  readonly points: readonly ChartPoint[];
  /** Empty: whole numbers of something that the title names. */
  readonly unit: string;
  readonly zone: string;
  readonly from: number;
  readonly to: number;
  /** A limit drawn as a line, if the metric has one in force. */
  readonly limit: number | null;
  /** Counts of spans of time: columns from zero, each over its span. */
  readonly columns?: boolean;
  /** What the picture says, for those who do not see it. */
  readonly label: string;
}

const HEIGHT = 170;
const TWO_DAYS = 2 * 86_400_000;

function colours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim() || '#888';
  return {
    ink: read('--text'),
    axis: read('--text-3'),
    grid: read('--line'),
    limit: read('--alarm'),
    band: read('--line-strong'),
    bar: read('--bar'),
  };
}

/** Decimals that tell two neighbouring ticks apart. */
const decimals = (step: number) => Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));

const columnPaths = uPlot.paths.bars?.({ size: [0.85, 60], align: 1 }) ?? (() => null);

/** A small chart of one metric over time. */
export function Chart({ points, unit, zone, from, to, limit, columns = false, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const palette = usePreferences((state) => state.palette);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette's colours are read from the style sheet
  useEffect(() => {
    const target = place.current;
    if (target === null) {
      return;
    }
    const { ink, axis, grid, limit: limitColour, band, bar } = colours();
    const time = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      ...(to - from > TWO_DAYS
        ? { month: '2-digit', day: '2-digit' }
        : { hour: '2-digit', minute: '2-digit' }),
    });
    const seconds = points.map(({ at }) => at / 1000);
    const axes = {
      stroke: axis,
      font: '11px system-ui, sans-serif',
      grid: { stroke: grid, width: 1 },
      ticks: { stroke: grid },
    };
    const chart = new uPlot(
      {
        width: Math.max(120, target.clientWidth),
        height: HEIGHT,
        tzDate: (at) => uPlot.tzDate(new Date(at * 1000), zone),
        legend: { show: false },
        cursor: { y: false },
        scales: {
          x: { time: true, range: [from / 1000, to / 1000] },
          y: {
            range: (_, low, high) => {
              const bottom = Math.min(low ?? 0, limit ?? low ?? 0);
              const top = Math.max(high ?? 1, limit ?? high ?? 1, unit === '' ? 1 : (high ?? 1));
              const room = (top - bottom || Math.abs(top) || 1) * 0.1;
              return [bottom >= 0 ? Math.max(0, bottom - room) : bottom - room, top + room];
            },
          },
        },
        axes: [
          {
            ...axes,
            space: 60,
            size: 30,
            values: (_, ticks) => ticks.map((tick) => time.format(tick * 1000)),
          },
          {
            ...axes,
            size: 52,
            values: (_, ticks, _axis, _space, step) =>
              ticks.map((tick) => (unit === '' && tick % 1 !== 0 ? '' : tick.toFixed(decimals(step)))),
          },
        ],
        series: [
          {},
          columns
            ? { stroke: bar, fill: bar, width: 0, points: { show: false }, paths: columnPaths }
            : { stroke: ink, width: 1.5, points: { show: points.length < 40, size: 4, fill: ink } },
          { stroke: band, width: 1, points: { show: false } },
          { stroke: band, width: 1, points: { show: false } },
        ],
        hooks: {
          draw: [
            (drawn) => {
              if (limit !== null) {
                const y = drawn.valToPos(limit, 'y', true);
                const { left, width } = drawn.bbox;
                drawn.ctx.save();
                drawn.ctx.strokeStyle = limitColour;
                drawn.ctx.lineWidth = 1.5;
                drawn.ctx.setLineDash([6, 4]);
                drawn.ctx.beginPath();
                drawn.ctx.moveTo(left, y);
                drawn.ctx.lineTo(left + width, y);
                drawn.ctx.stroke();
                drawn.ctx.restore();
              }
            },
          ],
        },
      },
      [
        seconds,
        points.map(({ value }) => value),
        points.map(({ low }) => low),
        points.map(({ high }) => high),
      ],
      target,
    );
    const observer = new ResizeObserver(() =>
      chart.setSize({ width: Math.max(120, target.clientWidth), height: HEIGHT }),
    );
    observer.observe(target);
    return () => {
      observer.disconnect();
      chart.destroy();
    };
  }, [points, zone, from, to, limit, columns, palette]);
  return (
    <figure className="chart">
      <div ref={place} role="img" aria-label={label} />
      {unit === '' ? null : <figcaption className="quiet chart-unit">{unit}</figcaption>}
    </figure>
  );
}
