import { useMemo } from 'react';
import type { CaseFigureReport } from '../../contract/caseFigures';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Chart } from '../../ui/Chart';
import { Panel } from '../../ui/Panel';
import { useNumbers } from './useNumbers';

/** What came and went over the period, and how the shares with a target moved. */
export function Flow({ report }: { readonly report: CaseFigureReport }) {
  const { t } = useTexts();
  const { site } = useWatch();
  const { number } = useNumbers();
  const { flow } = report.figures;
  const series = useMemo(
    () =>
      [
        { key: 'opened', unit: '', limit: null, values: flow.map((each) => each.opened) },
        { key: 'ended', unit: '', limit: null, values: flow.map((each) => each.ended) },
        { key: 'closing', unit: '%', limit: 95, values: flow.map((each) => each.closing.percent) },
        { key: 'satisfaction', unit: '%', limit: 98, values: flow.map((each) => each.satisfaction.percent) },
      ] as const,
    [flow],
  );
  const end = Math.max(report.to, (flow.at(-1)?.from ?? 0) + 3_600_000);
  return (
    <Panel title={t('caseFigures.flow')} testId="figures-flow" scrolls>
      {series.map(({ key, unit, limit, values }) => {
        const known = ([...values] as (number | null)[]).filter((value) => value !== null);
        return (
          <div key={key} className="figures-part">
            <h3>{t(`caseFigures.chart.${key}`)}</h3>
            {known.length === 0 ? (
              <p className="quiet">{t('caseFigures.NONE')}</p>
            ) : (
              <Chart
                points={flow.map((each, index) => ({
                  at: each.from,
                  value: values[index] ?? null,
                  low: null,
                  high: null,
                }))}
                unit={unit}
                zone={site.timeZone}
                from={report.from}
                to={end}
                limit={limit}
                columns
                label={t('caseFigures.chartText', {
                  title: t(`caseFigures.chart.${key}`),
                  least: number(Math.min(...known), 1),
                  most: number(Math.max(...known), 1),
                })}
              />
            )}
          </div>
        );
      })}
    </Panel>
  );
}
