import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { dialogue, type Said } from '../../contract/dialogue';
import { inPath } from '../../contract/ids';
import type { CaseRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { isRestricted, refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { useDraft } from '../../lib/unsaved';
import { ask, tell } from '../../transport/http';
import { Moment } from '../../ui/Times';
import './dialogue.css';

const EVERY_MILLIS = 15_000;
const LONGEST = 2_000;
const OVER = ['CLOSED', 'REFUSED', 'WITHDRAWN', 'MERGED', 'TRANSFERRED_OUT'];

/** What was asked and said between the desk and the complainants of a case; what waits for an answer is said first. */
export function Conversation({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const spoken = useQuery({
    queryKey: ['dialogue', row.id],
    queryFn: ({ signal }) => ask(`/cases/${inPath(row.id)}/dialogue`, dialogue, { signal }),
    refetchInterval: EVERY_MILLIS,
  });
  const all = spoken.data ?? [];
  const waiting = all.filter(({ open }) => open === true).length;
  return (
    <section className="inspect-part" data-testid="dialogue">
      <h3>
        {t('dialogue.title')}
        {waiting === 0 ? null : <b> · {t('dialogue.waiting', { count: waiting })}</b>}
      </h3>
      {spoken.isError ? (
        isRestricted(spoken.error) ? (
          <p className="quiet">{t('caseFile.hidden')}</p>
        ) : (
          <p className="error-text">{t('dialogue.failed')}</p>
        )
      ) : null}
      {spoken.isSuccess && all.length === 0 ? <p className="quiet">{t('dialogue.none')}</p> : null}
      {all.length === 0 ? null : (
        <ol className="dialogue">
          {all.map((one) => (
            <Entry key={`${one.kind} ${one.questionId} ${one.complaint} ${one.at}`} said={one} />
          ))}
        </ol>
      )}
      {may(roles, 'handle') && !OVER.includes(row.state) ? <AskForm row={row} /> : null}
    </section>
  );
}

function Entry({ said }: { readonly said: Said }) {
  const { t } = useTexts();
  return (
    <li data-testid="said" data-kind={said.kind} data-open={said.open === true}>
      <b>{t(`dialogue.${said.kind}`)}</b>{' '}
      <span className="quiet">
        <Moment at={said.at} />
      </span>{' '}
      {said.open === true ? <b>{t('dialogue.unanswered')}</b> : null}
      {said.text === null ? (
        said.kind === 'question' ? (
          <span className="dialogue-words quiet">{t('dialogue.erased')}</span>
        ) : null
      ) : (
        <span className="dialogue-words">{said.text}</span>
      )}
      {said.photos.length === 0 ? null : (
        <ul className="photos">
          {said.photos.map((photo, n) => (
            <li key={photo.id}>
              <img
                src={photo.url}
                alt={t('dialogue.photo', { n: n + 1 })}
                width={96}
                height={72}
                loading="lazy"
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function AskForm({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const say = useNotices((notices) => notices.say);
  const [question, setQuestion] = useState('');
  const [busy, setBusy] = useState(false);
  useDraft(question.trim() !== '');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || question.trim() === '') {
      return;
    }
    setBusy(true);
    try {
      await tell(`/cases/${inPath(row.id)}/ask`, {
        method: 'POST',
        version: row.version,
        body: { question },
      });
      setQuestion('');
      await queries.invalidateQueries({ queryKey: ['dialogue', row.id] });
    } catch (failure) {
      say('refused', refusalText(failure, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <label>
        {t('dialogue.ask')}
        <textarea
          rows={2}
          maxLength={LONGEST}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          data-testid="ask-question"
        />
      </label>
      <p className="quiet">{t('dialogue.askHint')}</p>
      <button
        type="submit"
        className="button"
        disabled={busy || question.trim() === ''}
        data-testid="ask-send"
      >
        {t('dialogue.send')}
      </button>
    </form>
  );
}
