import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { casesBehind } from '../../contract/caseFigures';
import { useDesk } from '../../lib/desk';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';
import { Dialog } from '../../ui/Dialog';
import { Moment } from '../../ui/Times';
import { type Behind, type Days, queryOf } from './model';

interface Props {
  readonly behind: Behind;
  readonly days: Days;
  readonly among: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

/** The cases that a figure was counted from, each with the way to it. */
export function CasesBehind({ behind, days, among, onClose }: Props) {
  const { t, name } = useTexts();
  const [, go] = useLocation();
  const select = useDesk((desk) => desk.select);
  const query = queryOf(days, {
    ...among,
    figure: behind.figure,
    item: behind.item,
    ...(behind.body === undefined ? {} : { body: behind.body }),
  });
  const found = useInfiniteQuery({
    queryKey: ['case-figures', 'behind', query],
    queryFn: ({ pageParam, signal }) =>
      ask(
        `/case-figures/cases?${query}${pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
        casesBehind,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = (id: string) => {
    select({ type: 'case', id }, { moveMap: true });
    go('/');
  };
  const moment = (at: number | null) => (at === null ? '–' : <Moment at={at} />);
  return (
    <Dialog title={behind.title} onClose={onClose} testId="cases-behind" wide>
      {found.isPending ? <p className="quiet">{t('app.loading')}</p> : null}
      {found.isError ? <p className="error-text">{t('caseFigures.failed')}</p> : null}
      {found.isSuccess && rows.length === 0 ? <p className="quiet">{t('caseFigures.noCases')}</p> : null}
      {rows.length === 0 ? null : (
        <table className="figures-table">
          <thead>
            <tr>
              {(
                ['number', 'category', 'body', 'openedAt', 'answeredAt', 'resolvedAt', 'closedAt'] as const
              ).map((column) => (
                <th key={column} scope="col">
                  {t(`caseFigures.case.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    data-testid="case-behind"
                    onClick={() => open(row.id)}
                  >
                    {row.number}
                  </button>
                </th>
                <td>{name(row.title)}</td>
                <td>{name(row.bodyName)}</td>
                <td>{moment(row.openedAt)}</td>
                <td>{moment(row.answeredAt)}</td>
                <td>{moment(row.resolvedAt)}</td>
                <td>{row.open ? t('caseFigures.case.open') : moment(row.closedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="dialog-actions">
        {found.hasNextPage ? (
          <button
            type="button"
            className="button"
            disabled={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {t('caseFigures.more')}
          </button>
        ) : null}
        <button type="button" className="button" onClick={onClose}>
          {t('app.close')}
        </button>
      </div>
    </Dialog>
  );
}
