import { Link } from 'wouter';
import type { DutyPost, DutyTurn } from '../../contract/dispatch';
import { dateTime } from '../../lib/format';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { mannedOf } from './model';
import { useDuty, usePeopleOnDuty } from './useDuty';
import './duty.css';

/**
 * Who leads and who is on, in a line each, with the phone for those who call people and without any person for all others,
 * as on the wall. Nothing where no turns are planned; at the change of a shift it is another.
 */
export function DutyBoard() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const calls = may(roles, 'callPeople');
  const roster = useDuty(false);
  const people = usePeopleOnDuty(calls);
  const posts = (roster.data?.posts ?? []).filter(({ planned }) => planned);
  const { manned, planned } = mannedOf(posts);
  if (planned === 0) {
    return null;
  }
  const named = (duty: string) => people.data?.posts.find((post) => post.duty === duty)?.now ?? [];
  return (
    <Panel
      title={calls ? <Link href="/duty">{t('duty.title')}</Link> : t('duty.title')}
      count={`${manned}/${planned}`}
      testId="duty-board"
      className="duty-panel"
    >
      <table className="duty-board">
        <tbody>
          {posts.map((post) => (
            <Line key={post.duty} post={post} turns={named(post.duty)} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Line({ post, turns }: { readonly post: DutyPost; readonly turns: readonly DutyTurn[] }) {
  const { t, name, language } = useTexts();
  const { site } = useWatch();
  // Shifts change at whole minutes.
  const hour = (at: number) => (
    <time dateTime={new Date(at).toISOString()} title={dateTime(at, language, site.timeZone)}>
      {new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: site.timeZone }).format(at)}
    </time>
  );
  const from = post.nextFrom;
  return (
    <tr data-testid="duty-line" data-duty={post.duty} data-manned={post.manned}>
      <th scope="row" className={post.leads ? 'duty-leads' : undefined}>
        {name(post.title)}
      </th>
      <td>
        {post.manned ? (
          turns.length === 0 ? (
            `● ${t('duty.manned')}`
          ) : (
            turns.map((turn) => (
              <span key={`${turn.recipient} ${turn.from}`} className="duty-who">
                {turn.name ?? turn.recipient}{' '}
                {turn.phone === null ? null : <a href={`tel:${turn.phone}`}>{turn.phone}</a>}
              </span>
            ))
          )
        ) : (
          <b>○ {t('duty.vacant')}</b>
        )}
      </td>
      <td className="duty-count">
        {post.until !== null ? (
          <>
            {t('duty.until')} {hour(post.until)}
          </>
        ) : from !== null ? (
          <>
            {t('duty.from')} {hour(from)}
          </>
        ) : null}
      </td>
    </tr>
  );
}
