import { Link } from 'wouter';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { mannedOf } from './model';
import { useDuty } from './useDuty';
import './duty.css';

/** How many posts are manned and which are not: duties, never persons. Nothing where no turns are planned. */
export function DutyStrip() {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const { manned, planned, vacant } = mannedOf(useDuty(false).data?.posts ?? []);
  if (planned === 0) {
    return null;
  }
  const gap = vacant.map((post) => name(post.title)).join(t('duty.and'));
  const text = (
    <>
      <b aria-hidden="true">{vacant.length === 0 ? '●' : '○'}</b> {t('duty.strip', { manned, planned })}
      {vacant.length === 0 ? null : <span className="duty-gap"> · {t('duty.gap', { titles: gap })}</span>}
    </>
  );
  const hint = vacant.length === 0 ? t('duty.full') : t('duty.gap', { titles: gap });
  return may(roles, 'callPeople') ? (
    <Link href="/duty" className="duty-strip" data-testid="duty-strip" title={hint}>
      {text}
    </Link>
  ) : (
    <span className="duty-strip" data-testid="duty-strip" title={hint}>
      {text}
    </span>
  );
}
