import { useState } from 'react';
import type { CaseFigureReport } from '../../contract/caseFigures';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { type Behind, type Column, sorted } from './model';
import { useNumbers } from './useNumbers';

const columns: readonly Column[] = [
  'body',
  'closed',
  'open',
  'closing',
  'first',
  'settle',
  'late',
  'satisfied',
  'reopened',
];

interface Props {
  readonly report: CaseFigureReport;
  readonly onBehind: (behind: Behind) => void;
}

/** Every body with its figures, sorted by any of them. */
export function Bodies({ report, onBehind }: Props) {
  const { t, name } = useTexts();
  const { number, percent, seconds } = useNumbers();
  const [order, setOrder] = useState<{ readonly column: Column; readonly down: boolean }>({
    column: 'closed',
    down: true,
  });
  const nameOf = (body: string | null) =>
    body === null ? t('caseFigures.desk') : name(report.names.body?.[body]) || body;
  const rows = sorted(report.figures.bodies, order.column, order.down, nameOf);
  return (
    <Panel title={t('caseFigures.bodies')} testId="figures-bodies" scrolls>
      {rows.length === 0 ? <p className="pad quiet">{t('caseFigures.NONE')}</p> : null}
      <table className="figures-table" hidden={rows.length === 0}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'body' ? undefined : 'number'}
                aria-sort={order.column === column ? (order.down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  className="link"
                  data-testid={`sort-${column}`}
                  onClick={() =>
                    setOrder({ column, down: order.column === column ? !order.down : column !== 'body' })
                  }
                >
                  {t(`caseFigures.column.${column}`)}
                  {order.column === column ? (order.down ? ' ↓' : ' ↑') : ''}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const of = (figure: string, shown: string, title: string) =>
              row.body === null ? (
                shown
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    onBehind({ figure, body: row.body ?? '', title: `${title} · ${nameOf(row.body)}` })
                  }
                >
                  {shown}
                </button>
              );
            return (
              <tr key={row.body ?? 'desk'} data-testid="figures-of-body" data-body={row.body ?? 'desk'}>
                <th scope="row">{nameOf(row.body)}</th>
                <td className="number">{of('closed', number(row.closed), t('caseFigures.column.closed'))}</td>
                <td className="number">{of('open', number(row.openAtEnd), t('caseFigures.column.open'))}</td>
                <td className="number">
                  {of(
                    'closing-24h-missed',
                    percent(row.closing.percent),
                    t('caseFigures.behind.closing-24h-missed'),
                  )}
                </td>
                <td className="number" title={`90 %: ${seconds(row.firstAnswer.p90Seconds)}`}>
                  {seconds(row.firstAnswer.medianSeconds)}
                </td>
                <td className="number" title={`90 %: ${seconds(row.settle.p90Seconds)}`}>
                  {seconds(row.settle.medianSeconds)}
                </td>
                <td className="number">
                  {of(
                    'overdue',
                    `${number(row.clocks.count)} / ${number(row.clocks.of)}`,
                    t('caseFigures.late'),
                  )}
                </td>
                <td className="number">
                  {of('satisfaction', percent(row.satisfaction.percent), t('caseFigures.column.satisfied'))}
                </td>
                <td className="number">
                  {of('reopened', number(row.reopened.count), t('caseFigures.column.reopened'))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
