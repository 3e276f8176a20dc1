import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostCheck } from '../../contract/postChecks';
import { directory } from '../../contract/rest';
import { useNow } from '../../lib/clock';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';
import { Panel } from '../../ui/Panel';
import { Moment } from '../../ui/Times';
import { outcomeOf } from './model';
import { usePostCheckCommands, usePostChecks } from './usePostChecks';
import './postcheck.css';

/** The calls of the desk: when, how they ended, who answered and how fast. */
export function PostChecksPage() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const checks = usePostChecks();
  const items = checks.data?.items ?? [];
  return (
    <div className="post-checks" data-testid="post-checks">
      <Panel
        title={t('postChecks.title')}
        testId="post-check-list"
        scrolls
        actions={may(roles, 'callPost') ? <CallNow /> : undefined}
      >
        {checks.isError ? <p className="pad quiet">{t('postChecks.failed')}</p> : null}
        {checks.isSuccess && items.length === 0 ? <p className="pad quiet">{t('postChecks.empty')}</p> : null}
        {items.length === 0 ? null : <Calls items={items} />}
      </Panel>
    </div>
  );
}

function CallNow() {
  const { t } = useTexts();
  const { callNow } = usePostCheckCommands();
  const say = useNotices((state) => state.say);
  const [busy, setBusy] = useState(false);
  const act = async () => {
    setBusy(true);
    try {
      await callNow();
      say('done', t('postChecks.calledNow'));
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
    setBusy(false);
  };
  return (
    <button
      type="button"
      className="button small"
      data-testid="post-check-call"
      disabled={busy}
      onClick={() => void act()}
    >
      {t('postChecks.callNow')}
    </button>
  );
}

function Calls({ items }: { readonly items: readonly PostCheck[] }) {
  const { t } = useTexts();
  const people = useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => ask('/users/directory', directory, { signal }),
    staleTime: 60_000,
  });
  const now = useNow();
  const personOf = (id: string | null) =>
    id === null ? '' : (people.data?.items.find((person) => person.id === id)?.displayName ?? id);
  return (
    <table className="post-check-table">
      <thead>
        <tr>
          <th scope="col">{t('postChecks.when')}</th>
          <th scope="col">{t('postChecks.ground')}</th>
          <th scope="col">{t('postChecks.state')}</th>
          <th scope="col">{t('postChecks.took')}</th>
          <th scope="col">{t('postChecks.by')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((check) => (
          <Row key={check.id} check={check} now={now} personOf={personOf} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  check,
  now,
  personOf,
}: {
  readonly check: PostCheck;
  readonly now: number;
  readonly personOf: (id: string | null) => string;
}) {
  const { t } = useTexts();
  const outcome = outcomeOf(check, now);
  const ordered = check.ground === 'ordered';
  return (
    <tr data-testid="post-check-row" data-outcome={outcome}>
      <td>
        <Moment at={check.calledAt} />
      </td>
      <td title={ordered ? `${t('postChecks.orderedBy')} ${personOf(check.calledBy)}` : undefined}>
        {t(ordered ? 'postChecks.ordered' : 'postChecks.random')}
      </td>
      <td className={outcome === 'missed' ? 'post-check-missed' : ''}>
        {t(`postChecks.${outcome}`)}
        {check.missedInARow > 1 ? (
          <span className="quiet"> · {t('postChecks.missedInARow', { count: check.missedInARow })}</span>
        ) : null}
      </td>
      <td className="post-check-took">
        {check.answerMillis === null
          ? '—'
          : t('postChecks.seconds', { seconds: Math.round(check.answerMillis / 1000) })}
      </td>
      <td>{personOf(check.answeredBy)}</td>
    </tr>
  );
}
