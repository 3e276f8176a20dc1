import { useLocation } from 'wouter';
import type { Mediation } from '../../contract/mediation';
import type { Precedents as Compared, Precedent } from '../../contract/precedents';
import type { CaseRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useWatch } from '../../lib/site';
import { toInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { money } from './model';
import { type Strip, stripOf } from './strip';
import { usePrecedents } from './useMediation';

interface Props {
  readonly row: CaseRow;
  readonly mediation: Mediation;
}

/** How closed cases like this one were mediated, so that like is treated alike; nobody is named. */
export function Precedents({ row, mediation }: Props) {
  const { t, name } = useTexts();
  const found = usePrecedents(row.id, row.category ?? '');
  const compared = found.data;
  return (
    <div className="mediation-part" data-testid="mediation-precedents">
      <h4>{t('precedents.title')}</h4>
      {found.isError ? <p className="error-text">{t('precedents.failed')}</p> : null}
      {compared === undefined ? null : compared.compared === 0 ? (
        <p className="quiet">{t('precedents.nothing')}</p>
      ) : (
        <>
          <p>
            {compared.categoryName === null ? '' : `${name(compared.categoryName)} · `}
            {t('precedents.counts', {
              count: compared.compared,
              agreements: compared.agreements,
              none: compared.none,
              withdrawn: compared.withdrawn,
            })}
            {compared.days === null ? '' : ` · ${t('precedents.days', { days: compared.days.median })}`}
          </p>
          <Amounts compared={compared} mediation={mediation} />
          <List items={compared.items} />
        </>
      )}
    </div>
  );
}

function Amounts({ compared, mediation }: { readonly compared: Compared; readonly mediation: Mediation }) {
  const { t } = useTexts();
  const { spread } = compared;
  if (spread === null) {
    return <p className="quiet">{t('precedents.noAmounts')}</p>;
  }
  const law = mediation.award?.range ?? null;
  const strip = stripOf(compared.amounts, spread, mediation.offers, law);
  const words = t('precedents.spread', {
    count: spread.count,
    least: money(spread.least, null),
    lower: money(spread.lowerQuartile, null),
    median: money(spread.median, null),
    upper: money(spread.upperQuartile, null),
    most: money(spread.most, 'CNY'),
  });
  return (
    <figure className="strip-figure">
      <Drawn strip={strip} label={words} />
      <div className="strip-ends quiet">
        <span>0</span>
        <span>{money(strip.end, 'CNY')}</span>
      </div>
      <figcaption>
        {words}
        <span className="strip-key quiet">
          <span>● {t('precedents.dot')}</span>
          <span>▭ {t('precedents.box')}</span>
          {strip.offers.length === 0 ? null : <span>▼ {t('precedents.offer')}</span>}
          {strip.law === null ? null : <span>┠─┨ {t('precedents.law')}</span>}
        </span>
      </figcaption>
    </figure>
  );
}

const HEIGHT = 96;
const DOTS = 62;

function Drawn({ strip, label }: { readonly strip: Strip; readonly label: string }) {
  return (
    <svg className="strip" role="img" aria-label={label} width="100%" height={HEIGHT} data-testid="strip">
      {strip.law === null ? null : (
        <g className="strip-law">
          <line x1={`${strip.law.from}%`} x2={`${strip.law.to}%`} y1={30} y2={30} />
          <line x1={`${strip.law.from}%`} x2={`${strip.law.from}%`} y1={25} y2={35} />
          <line x1={`${strip.law.to}%`} x2={`${strip.law.to}%`} y1={25} y2={35} />
        </g>
      )}
      {strip.box === null ? null : (
        <g className="strip-box">
          <rect
            x={`${strip.box.from}%`}
            width={`${Math.max(0.3, strip.box.to - strip.box.from)}%`}
            y={40}
            height={44}
          />
          <line x1={`${strip.box.median}%`} x2={`${strip.box.median}%`} y1={40} y2={84} />
        </g>
      )}
      <line className="strip-axis" x1="0%" x2="100%" y1={90} y2={90} />
      {strip.dots.map((dot, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: amounts repeat, and the list is replaced as a whole
        <circle key={n} className="strip-dot" cx={`${dot.at}%`} cy={DOTS + 16 - dot.row * 9} r={3.5} />
      ))}
      {strip.offers.map((offer) => (
        <svg
          key={offer.id}
          x={`${offer.at}%`}
          overflow="visible"
          aria-hidden="true"
          data-testid="strip-offer"
        >
          <path className="strip-offer" d="M -7 6 L 7 6 L 0 18 Z" />
          <line className="strip-offer-line" x1={0} x2={0} y1={18} y2={90} />
        </svg>
      ))}
    </svg>
  );
}

function List({ items }: { readonly items: readonly Precedent[] }) {
  const { t } = useTexts();
  const { site } = useWatch();
  const [, go] = useLocation();
  const select = useDesk((desk) => desk.select);
  const open = (id: string) => {
    select({ type: 'case', id }, { moveMap: true });
    go('/');
  };
  return (
    <details>
      <summary>{t('precedents.list', { count: items.length })}</summary>
      <div className="precedents-scroll">
        <table className="figures-table precedents-table">
          <thead>
            <tr>
              {(['case', 'outcome', 'amount', 'took', 'ended', 'alike'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`precedents.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what may not be opened has no id, and the list is replaced as a whole
              <tr key={n} data-testid="precedent">
                <th scope="row">
                  {item.caseId === null ? (
                    '—'
                  ) : (
                    <button type="button" className="link" onClick={() => open(item.caseId ?? '')}>
                      {item.number}
                    </button>
                  )}
                </th>
                <td>{t(`precedents.outcome.${item.outcome}`)}</td>
                <td>{item.amount === null ? '–' : money(item.amount, item.currency)}</td>
                <td>{t('precedents.day', { count: item.days })}</td>
                <td>{toInput(item.endedAt, site.timeZone).slice(0, 10)}</td>
                <td>
                  {[
                    item.samePlaceKind ? t('precedents.samePlace') : null,
                    item.sameStandards ? t('precedents.sameStandard') : null,
                  ]
                    .filter((word) => word !== null)
                    .join(' · ') || '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
