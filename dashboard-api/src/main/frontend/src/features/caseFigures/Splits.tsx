import type { CaseFigureReport, Slice } from '../../contract/caseFigures';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import type { Behind } from './model';
import { useNumbers } from './useNumbers';

interface Props {
  readonly report: CaseFigureReport;
  readonly onBehind: (behind: Behind) => void;
}

/** Where cases come from, what they are about, whose they are and how they ended. */
export function Splits({ report, onBehind }: Props) {
  const { t } = useTexts();
  const { figures } = report;
  const parts = [
    ['origin', figures.origins],
    ['category', figures.categories],
    ['remit', figures.remits],
    ['outcome', figures.outcomes],
  ] as const;
  return (
    <Panel title={t('caseFigures.splits')} testId="figures-splits" scrolls>
      {parts.map(([kind, slices]) =>
        slices.length === 0 ? null : (
          <Split key={kind} kind={kind} slices={slices} report={report} onBehind={onBehind} />
        ),
      )}
      {figures.opened === 0 ? <p className="pad quiet">{t('caseFigures.NONE')}</p> : null}
    </Panel>
  );
}

interface SplitProps extends Props {
  readonly kind: 'origin' | 'category' | 'remit' | 'outcome';
  readonly slices: readonly Slice[];
}

function Split({ kind, slices, report, onBehind }: SplitProps) {
  const { t, name } = useTexts();
  const { number, percent } = useNumbers();
  return (
    <div className="figures-part">
      <h3>{t(`caseFigures.split.${kind}`)}</h3>
      <ul className="figures-slices">
        {slices.map(({ item, count, percent: share }) => {
          const title = name(report.names[kind]?.[item]) || item || t('app.none');
          return (
            <li key={item}>
              <button
                type="button"
                className="link clip"
                title={title}
                onClick={() => onBehind({ figure: kind, item, title })}
              >
                {title}
              </button>
              <svg className="figures-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                <rect className="figures-track" x="0" y="3" width="100" height="6" />
                <rect className="figures-fill" x="0" y="3" width={share} height="6" />
              </svg>
              <span className="number">
                {number(count)} · {percent(share)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
