import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { FoundCase } from '../../contract/caseSearch';
import { useDesk } from '../../lib/desk';
import { may, useWatch } from '../../lib/site';
import { fromInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { findCases } from '../../transport/caseSearch';
import { Filters } from './Filters';
import { FoundList } from './FoundList';
import { changed, type FilterKey, filterOf, questionOf } from './model';
import './caseSearch.css';

const PAGE = 100;

/** The list of all cases, with filters and search; what is asked stands in the address. */
export function CaseSearchPage() {
  const { t } = useTexts();
  const { roles, site } = useWatch();
  const [params, setParams] = useSearchParams();
  const [, go] = useLocation();
  const select = useDesk((desk) => desk.select);
  const filter = useMemo(() => filterOf(params), [params]);
  const question = useMemo(
    () =>
      questionOf(filter, (day, by) => {
        const shifted = new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
        return fromInput(`${shifted}T00:00`, site.timeZone) ?? 0;
      }),
    [filter, site.timeZone],
  );
  const found = useInfiniteQuery({
    queryKey: ['cases', question],
    queryFn: ({ pageParam, signal }) => findCases(question, pageParam, PAGE, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => found.data?.pages.flatMap(({ items }) => items) ?? [], [found.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const open = (row: FoundCase) => {
    select({ type: 'case', id: row.id }, { moveMap: true });
    go('/');
  };
  const change = (key: FilterKey, value: string) => setParams(changed(filter, key, value), { replace: true });
  return (
    <div className="case-search" data-testid="case-search">
      <Filters
        filter={filter}
        inWords={may(roles, 'readStatements')}
        onChange={change}
        onClear={() => setParams({}, { replace: true })}
      />
      <p className="found-count" role="status" data-testid="found-count">
        {found.isError
          ? t('caseSearch.failed')
          : found.isPending
            ? t('app.loading')
            : rows.length === 0
              ? t('caseSearch.none')
              : t(hasNextPage ? 'caseSearch.countMore' : 'caseSearch.count', { count: rows.length })}
        {isFetchingNextPage ? ` · ${t('caseSearch.more')}` : ''}
      </p>
      <div className={found.isPlaceholderData ? 'found-body stale' : 'found-body'}>
        <FoundList rows={rows} onOpen={open} onEnd={onEnd} />
      </div>
    </div>
  );
}
