import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RuleBook, VersionRow } from '../../contract/alarmRules';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { ChangeList } from './ChangeList';
import { changesSince, restoreVersion, versions } from './commands';
import { NoteDialog } from './NoteDialog';
import { useRuleTitles } from './useRuleBook';

interface Props {
  readonly book: RuleBook;
  readonly canChange: boolean;
}

const NAMED = 4;

/** Every version of the rule book: when, why, what changed, and the way back to it. */
export function VersionsTab({ book, canChange }: Props) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<number | null>(null);
  const pages = useInfiniteQuery({
    queryKey: ['rule-versions', book.version],
    queryFn: ({ pageParam, signal }) => versions(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = rows.find(({ version }) => version === chosen) ?? rows[0];
  return (
    <div className="rule-body rule-versions">
      <section className="rule-list" aria-label={t('alarmRules.tab.versions')} data-testid="rule-versions">
        {pages.isError ? <p className="pad error-text">{refusalText(pages.error, t)}</p> : null}
        {pages.isPending ? <p className="pad quiet">{t('app.loading')}</p> : null}
        <ul className="rule-groups">
          {rows.map((row) => (
            <li key={row.version}>
              <VersionButton
                row={row}
                book={book}
                chosen={row === shown}
                onChoose={() => setChosen(row.version)}
              />
            </li>
          ))}
          {pages.hasNextPage ? (
            <li className="pad">
              <button type="button" className="button small" onClick={() => void pages.fetchNextPage()}>
                {t('alarmRules.older')}
              </button>
            </li>
          ) : null}
        </ul>
      </section>
      {shown === undefined ? (
        <p className="pad quiet" />
      ) : (
        <VersionChanges key={shown.version} row={shown} book={book} canChange={canChange} />
      )}
    </div>
  );
}

interface ButtonProps {
  readonly row: VersionRow;
  readonly book: RuleBook;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function VersionButton({ row, book, chosen, onChoose }: ButtonProps) {
  const { t } = useTexts();
  const titleOf = useRuleTitles(book.rules);
  const named = row.changed.slice(0, NAMED).map(titleOf).join(t('ruleWords.or'));
  const more = row.changed.length - NAMED;
  return (
    <button
      type="button"
      className="rule-row version-row"
      data-testid="version-row"
      aria-current={chosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <span>
        <b>{t('alarmRules.version', { version: row.version })}</b>{' '}
        {row.version === book.version ? <span className="tag">{t('alarmRules.inForce')}</span> : null}
      </span>
      <Moment at={row.at} />
      <span className="version-note">{row.note ?? t('alarmRules.noNote')}</span>
      <span className="quiet version-note">
        {row.changed.length === 0 ? t('alarmRules.noRuleChanged') : named}
        {more > 0 ? ` ${t('alarmRules.andMore', { count: more })}` : ''}
      </span>
    </button>
  );
}

interface ChangesProps {
  readonly row: VersionRow;
  readonly book: RuleBook;
  readonly canChange: boolean;
}

function VersionChanges({ row, book, canChange }: ChangesProps) {
  const { t } = useTexts();
  const [restoring, setRestoring] = useState(false);
  const first = row.version <= 1;
  const found = useQuery({
    queryKey: ['rule-changes', row.version],
    queryFn: ({ signal }) => changesSince(row.version, row.version - 1, signal),
    enabled: !first,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section className="rule-side" aria-label={t('alarmRules.changesOf', { version: row.version })}>
      <header className="rule-title">
        <div>
          <h2>{t('alarmRules.changesOf', { version: row.version })}</h2>
          <p className="quiet">{row.note ?? t('alarmRules.noNote')}</p>
        </div>
        {canChange && row.version !== book.version ? (
          <button
            type="button"
            className="button small"
            data-testid="version-restore"
            onClick={() => setRestoring(true)}
          >
            {t('alarmRules.restore')}
          </button>
        ) : null}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className="rule-scroll" tabIndex={0} role="group" aria-label={t('alarmRules.tab.versions')}>
        {first ? <p className="pad quiet">{t('alarmRules.firstVersion')}</p> : null}
        {found.isError ? (
          <p className="pad error-text" role="alert">
            {refusalText(found.error, t)}
          </p>
        ) : null}
        {found.data === undefined ? null : <ChangeList changes={found.data.changes} />}
      </div>
      {restoring ? (
        <NoteDialog
          title={t('alarmRules.restoreTitle', { version: row.version })}
          explained={t('alarmRules.restoreExplained')}
          label={t('alarmRules.restore')}
          version={book.version}
          work={(note, seen) => restoreVersion(row.version, note, seen)}
          onDone={() => {}}
          onClose={() => setRestoring(false)}
        />
      ) : null}
    </section>
  );
}
