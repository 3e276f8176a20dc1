import type { DutyPost, DutyTurn, Responder } from '../../contract/dispatch';
import { dateTime } from '../../lib/format';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { Moment } from '../../ui/Times';
import { useDuty, usePeople } from './useDuty';
import './duty.css';

const states = ['free', 'busy', 'away'] as const;

/** Who leads, who is on now and next, how to call them; and who can be sent. */
export function DutyPage() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const duty = useDuty(true);
  const posts = duty.data?.posts ?? [];
  const people = usePeople(may(roles, 'callPeople'));
  return (
    <div className="duty-page" data-testid="duty-page">
      <Panel title={t('duty.title')} scrolls testId="duty-posts">
        {posts.length === 0 ? (
          <p className="pad quiet">
            {t(duty.isError ? 'duty.failed' : duty.isPending ? 'app.loading' : 'duty.empty')}
          </p>
        ) : (
          <table className="duty-table">
            <thead>
              <tr>
                <th scope="col">{t('duty.post')}</th>
                <th scope="col">{t('duty.now')}</th>
                <th scope="col">{t('duty.next')}</th>
              </tr>
            </thead>
            <tbody>
              {posts.map((post) => (
                <Post key={post.duty} post={post} />
              ))}
            </tbody>
          </table>
        )}
      </Panel>
      <Panel title={t('duty.people')} scrolls testId="duty-people">
        {(people.data?.items ?? []).length === 0 ? (
          <p className="pad quiet">
            {t(people.isError ? 'duty.peopleFailed' : people.isPending ? 'app.loading' : 'duty.noPeople')}
          </p>
        ) : (
          <People items={people.data?.items ?? []} />
        )}
      </Panel>
    </div>
  );
}

function Post({ post }: { readonly post: DutyPost }) {
  const { t, name, language } = useTexts();
  const { site } = useWatch();
  const at = (millis: number) => dateTime(millis, language, site.timeZone);
  return (
    <tr data-testid="duty-post" data-duty={post.duty} data-manned={post.manned}>
      <th scope="row" className={post.leads ? 'duty-leads' : undefined}>
        {name(post.title)}
      </th>
      <td>
        {post.manned
          ? `● ${t('duty.manned')}`
          : post.planned
            ? `○ ${t('duty.vacant')}`
            : t('duty.notPlanned')}
        {post.now.map((turn) => (
          <Person
            key={`${turn.recipient} ${turn.from}`}
            turn={turn}
            time={t('duty.untilTime', { time: at(turn.until) })}
          />
        ))}
      </td>
      <td>
        {post.next.map((turn) => (
          <Person
            key={`${turn.recipient} ${turn.from}`}
            turn={turn}
            time={t('duty.fromTime', { time: at(turn.from) })}
          />
        ))}
      </td>
    </tr>
  );
}

function Person({ turn, time }: { readonly turn: DutyTurn; readonly time: string }) {
  return (
    <div>
      <b>{turn.name ?? turn.recipient}</b>{' '}
      {turn.phone === null ? null : <a href={`tel:${turn.phone}`}>{turn.phone}</a>}{' '}
      <span className="quiet">{time}</span>
    </div>
  );
}

function People({ items }: { readonly items: readonly Responder[] }) {
  const { t, name } = useTexts();
  const wordOf = (state: string) => {
    const known = states.find((each) => each === state);
    return known === undefined ? state : t(`dispatch.responder.${known}`);
  };
  return items.length === 0 ? null : (
    <table className="duty-table">
      <thead>
        <tr>
          <th scope="col">{t('duty.name')}</th>
          <th scope="col">{t('duty.body')}</th>
          <th scope="col">{t('duty.skills')}</th>
          <th scope="col">{t('duty.state')}</th>
          <th scope="col">{t('duty.tasks')}</th>
          <th scope="col">{t('duty.lastPlace')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((person) => (
          <tr key={person.id} data-testid="duty-person" data-state={person.state}>
            <th scope="row">{person.name}</th>
            <td>
              {person.team === null
                ? name(person.bodyTitle)
                : t('duty.team', { body: name(person.bodyTitle), team: person.team })}
            </td>
            <td>{person.skillNames.map(name).join(' · ')}</td>
            <td>
              {person.state === 'free' ? '●' : person.state === 'busy' ? '◐' : '○'} {wordOf(person.state)}
            </td>
            <td className="duty-count">{person.tasks}</td>
            <td>{person.place === null ? '' : <Moment at={person.place.at} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
