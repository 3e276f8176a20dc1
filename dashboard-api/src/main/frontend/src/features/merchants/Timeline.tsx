import type { MerchantDetail } from '../../contract/merchant';
import { useNow } from '../../lib/clock';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { type Lane, lanes, type Mark, marksOf, monthsOf } from './model';

const LANE = 26;
const SIDE = 12;

/** Twelve months of a merchant, drawn: a lane each for complaints, letters, leads and bans. What it shows is told below in words. */
export function Timeline({ merchant }: { readonly merchant: MerchantDetail }) {
  const { t } = useTexts();
  const { site } = useWatch();
  const now = useNow();
  const marks = marksOf(merchant, now);
  const height = LANE * lanes.length;
  const count = (lane: Lane) => marks.filter((mark) => mark.lane === lane).length;
  const told = lanes.map((lane) => `${t(`merchants.lane.${lane}`)} ${count(lane)}`).join(', ');
  return (
    <figure className="merchant-time" data-testid="merchant-timeline">
      <ul className="merchant-lanes">
        {lanes.map((lane) => (
          <li key={lane}>
            {t(`merchants.lane.${lane}`)} <b>{count(lane)}</b>
          </li>
        ))}
      </ul>
      <svg width="100%" height={height + 16} role="img" aria-label={t('merchants.timeline', { told })}>
        {monthsOf(merchant.complaints.since, now, site.timeZone).map(({ at, month }) => (
          <g key={at} className="merchant-month">
            <line x1={`${at}%`} x2={`${at}%`} y1={0} y2={height} />
            <text x={`${at}%`} y={height + 12}>
              {month}
            </text>
          </g>
        ))}
        {lanes.map((lane, index) => (
          <line
            key={lane}
            className="merchant-axis"
            x1="0"
            x2="100%"
            y1={index * LANE + LANE / 2}
            y2={index * LANE + LANE / 2}
          />
        ))}
        {marks.map((mark) => (
          <Shape key={`${mark.lane} ${mark.id}`} mark={mark} y={lanes.indexOf(mark.lane) * LANE + LANE / 2} />
        ))}
      </svg>
    </figure>
  );
}

/** A disc for a complaint, a square for a letter, a diamond for a lead, a block for a ban; what is late is a triangle. */
function Shape({ mark, y }: { readonly mark: Mark; readonly y: number }) {
  const { lane, number, from, to, open, late } = mark;
  const sort = `merchant-mark merchant-${lane}${open ? ' merchant-open' : ''}${late ? ' merchant-late' : ''}`;
  return (
    <g className={sort} data-testid="merchant-mark" data-lane={lane} data-late={late}>
      <title>{number}</title>
      {to > from ? (
        <rect
          className="merchant-span"
          x={`${from}%`}
          width={`${to - from}%`}
          y={y - (lane === 'bans' ? SIDE / 2 : 1)}
          height={lane === 'bans' ? SIDE : 2}
        />
      ) : null}
      <svg
        x={`${from}%`}
        y={y - SIDE / 2}
        width={SIDE}
        height={SIDE}
        viewBox="0 0 8 8"
        overflow="visible"
        aria-hidden="true"
      >
        <path d={late ? 'M4 0 8 8H0Z' : path[lane]} transform="translate(-4 0)" />
      </svg>
    </g>
  );
}

const path: Readonly<Record<Lane, string>> = {
  complaints: 'M0 4a4 4 0 1 0 8 0 4 4 0 1 0-8 0Z',
  letters: 'M0 0H8V8H0Z',
  leads: 'M4 0 8 4 4 8 0 4Z',
  bans: 'M0 0H8V8H0Z',
};
