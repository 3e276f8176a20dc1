import type { CaseAssessment, CaseFigureReport } from '../../contract/caseFigures';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import type { Behind } from './model';
import { useNumbers } from './useNumbers';

interface Props {
  readonly report: CaseFigureReport;
  readonly onBehind: (behind: Behind) => void;
}

/** The figures behind an assessed one. */
const behindOf: Readonly<Record<string, string>> = {
  'closing-24h': 'closing-24h-missed',
  satisfaction: 'unsatisfied',
  'first-answer-p90': 'first-answer',
};

/** The figures that have a target, and how many cases came, went and stayed. */
export function Headline({ report, onBehind }: Props) {
  const { t, name } = useTexts();
  const { number, percent, seconds } = useNumbers();
  const { figures } = report;
  const counts = [
    ['opened', figures.opened],
    ['ended', figures.ended],
    ['open', figures.openAtEnd],
    ['reopened', figures.reopened.count],
  ] as const;
  return (
    <Panel title={t('caseFigures.figures')} testId="figures-headline" scrolls>
      <ul className="figures-list">
        {report.assessments.map((it) => (
          <Figure key={it.figure} it={it} onBehind={onBehind} />
        ))}
      </ul>
      <dl className="figures-counts">
        {counts.map(([figure, value]) => (
          <div key={figure}>
            <dt>{t(`caseFigures.count.${figure}`)}</dt>
            <dd>
              <button
                type="button"
                className="link"
                data-testid={`count-${figure}`}
                onClick={() => onBehind({ figure, title: t(`caseFigures.count.${figure}`) })}
              >
                {number(value)}
              </button>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('caseFigures.settle')}</dt>
          <dd>{seconds(figures.settle.medianSeconds)}</dd>
        </div>
        <div>
          <dt>{t('caseFigures.mean')}</dt>
          <dd>
            {figures.satisfaction.mean === null ? '–' : number(figures.satisfaction.mean, 1)}{' '}
            <span className="quiet">{t('caseFigures.ratings', { count: figures.satisfaction.count })}</span>
          </dd>
        </div>
        <div>
          <dt>{t('caseFigures.reopenedRate')}</dt>
          <dd>{percent(figures.reopened.percent)}</dd>
        </div>
      </dl>
      <table className="figures-table">
        <caption>{t('caseFigures.clocks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('caseFigures.clock')}</th>
            <th scope="col" className="number">
              {t('caseFigures.due')}
            </th>
            <th scope="col" className="number">
              {t('caseFigures.late')}
            </th>
            <th scope="col" className="number">
              {t('caseFigures.rate')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.byClock.map(({ clock, due }) => {
            const title = name(report.names.clock?.[clock]) || clock;
            return (
              <tr key={clock}>
                <th scope="row">{title}</th>
                <td className="number">{number(due.of)}</td>
                <td className="number">
                  <button
                    type="button"
                    className="link"
                    onClick={() =>
                      onBehind({
                        figure: 'overdue',
                        item: clock,
                        title: `${t('caseFigures.late')} · ${title}`,
                      })
                    }
                  >
                    {number(due.count)}
                  </button>
                </td>
                <td className="number">{percent(due.percent)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {figures.byClock.length === 0 ? <p className="pad quiet">{t('caseFigures.noClocks')}</p> : null}
    </Panel>
  );
}

function Figure({ it, onBehind }: { readonly it: CaseAssessment; readonly onBehind: Props['onBehind'] }) {
  const { t, name } = useTexts();
  const { value } = useNumbers();
  const behind = behindOf[it.figure];
  const scale = it.unit === '%' ? 100 : it.target * 2;
  const at = (amount: number) => Math.min(100, Math.max(0, (100 * amount) / scale));
  return (
    <li className={`figures-one verdict-${it.verdict}`} data-testid={`case-figure-${it.figure}`}>
      <span>{name(it.title)}</span>
      <b className="figures-value">{value(it.value, it.unit)}</b>
      <span className="figures-verdict" data-verdict={it.verdict}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="figures-sign">
          <path d={{ GOOD: 'M2.5 7.5l3 3 6-7', POOR: 'M7 1.5 13 12.5H1z', NONE: 'M3 7h8' }[it.verdict]} />
        </svg>
        {t(`caseFigures.${it.verdict}`)}
      </span>
      <svg className="figures-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect className="figures-track" x="0" y="3" width="100" height="6" />
        <rect
          className="figures-good"
          x={it.atLeast ? at(it.target) : 0}
          y="0"
          width={it.atLeast ? 100 - at(it.target) : at(it.target)}
          height="12"
        />
        {it.value === null ? null : (
          <rect className="figures-fill" x="0" y="3" width={at(it.value)} height="6" />
        )}
      </svg>
      <span className="quiet figures-target">
        {t('caseFigures.target')} {it.atLeast ? '≥' : '≤'} {value(it.target, it.unit)} · {name(it.source)}{' '}
        {behind === undefined ? null : (
          <button
            type="button"
            className="link"
            data-testid={`behind-${it.figure}`}
            onClick={() =>
              onBehind({ figure: behind, title: t(`caseFigures.behind.${behind as 'unsatisfied'}`) })
            }
          >
            {t(`caseFigures.behind.${behind as 'unsatisfied'}`)}
          </button>
        )}
      </span>
    </li>
  );
}
