import { useEffect, useState } from 'react';
import type { PostCheck } from '../../contract/postChecks';
import { useNow } from '../../lib/clock';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { secondsLeft, waiting } from './model';
import { usePostCheckCommands, usePostChecks } from './usePostChecks';
import './postcheck.css';

const KEY = 'F8';
const SOUND_MILLIS = 20_000;

/**
 * Asks whoever is at the desk to say that they are there, on every page, until somebody does or the time is over. It takes
 * no focus away: an alarm may be under the hands.
 */
export function PostCheckStrip({ play }: { readonly play: () => void }) {
  const { data } = usePostChecks();
  const now = useNow();
  const open = waiting(data?.items ?? [], now);
  return open === null ? null : <Call key={open.id} check={open} now={now} play={play} />;
}

function Call({
  check,
  now,
  play,
}: {
  readonly check: PostCheck;
  readonly now: number;
  readonly play: () => void;
}) {
  const { t } = useTexts();
  const { answer } = usePostCheckCommands();
  const say = useNotices((state) => state.say);
  const [busy, setBusy] = useState(false);

  const act = async () => {
    setBusy(true);
    try {
      await answer(check.id);
      say('done', t('postChecks.answered'));
    } catch (failure) {
      say('refused', refusalText(failure, t));
      setBusy(false);
    }
  };

  useEffect(() => {
    play();
    const timer = setInterval(play, SOUND_MILLIS);
    return () => clearInterval(timer);
  }, [play]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === KEY && !event.repeat && !busy) {
        event.preventDefault();
        void act();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  return (
    <section className="post-check" aria-label={t('postChecks.please')} data-testid="post-check">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className="line-sign">
        <circle cx="10" cy="10" r="8" />
        <path d="M10 5.5V10l3 2" />
      </svg>
      <b role="status">{t('postChecks.please')}</b>
      <span className="post-check-left" data-testid="post-check-left">
        {t('postChecks.left', { seconds: secondsLeft(check, now) })}
      </span>
      <button
        type="button"
        className="button strong"
        data-testid="post-check-answer"
        aria-keyshortcuts={KEY}
        disabled={busy}
        onClick={() => void act()}
      >
        {t('postChecks.answerKey')}
      </button>
    </section>
  );
}
