import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Content, SetAside } from '../../contract/messages';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Refused } from '../../transport/http';
import { Field } from '../../ui/Field';
import { Panel } from '../../ui/Panel';
import { Moment } from '../../ui/Times';
import { contentOf, one } from './commands';
import { canAdopt, hexLines } from './model';
import { useHandling } from './useHandling';
import { useWhy } from './why';

interface Props {
  readonly id: string;
  readonly canHandle: boolean;
  readonly onAdopt: (message: SetAside) => void;
  readonly onClose: () => void;
}

/** One quarantined message: what is known of it, what can be done, and its bytes. */
export function MessageDetail({ id, canHandle, onAdopt, onClose }: Props) {
  const { t } = useTexts();
  const { site } = useWatch();
  const { replay } = useHandling();
  const found = useQuery({ queryKey: ['set-aside', 'one', id], queryFn: ({ signal }) => one(id, signal) });
  const message = found.data;
  const device = message?.device ?? null;
  return (
    <Panel
      title={t('messages.detail', { id })}
      testId="message-detail"
      scrolls
      actions={
        <button type="button" className="button plain small" data-testid="message-close" onClick={onClose}>
          {t('messages.back')}
        </button>
      }
    >
      {found.isError ? <p className="pad quiet">{t('messages.failed')}</p> : null}
      {message === undefined ? null : (
        <>
          <Facts message={message} />
          {canHandle && message.state === 'open' ? (
            <div className="messages-acts">
              {canAdopt(message, site.area) ? (
                <button
                  type="button"
                  className="button strong"
                  data-testid="adopt"
                  onClick={() => onAdopt(message)}
                >
                  {t('messages.adopt')}
                </button>
              ) : null}
              <button
                type="button"
                className="button"
                data-testid="replay-one"
                onClick={() => void replay({ ids: [id] })}
              >
                {t('messages.replay')}
              </button>
              {device === null ? null : (
                <button type="button" className="button" onClick={() => void replay({ device })}>
                  {t('messages.replayDevice')}
                </button>
              )}
              <button
                type="button"
                className="button"
                onClick={() => void replay({ reason: message.reason })}
              >
                {t('messages.replayReason')}
              </button>
            </div>
          ) : null}
          <Bytes message={message} />
        </>
      )}
    </Panel>
  );
}

function Facts({ message }: { readonly message: SetAside }) {
  const { t } = useTexts();
  const why = useWhy();
  return (
    <dl className="facts pad">
      <dt>{t('messages.arrived')}</dt>
      <dd>
        <Moment at={message.arrivedAt} />
      </dd>
      <dt>{t('messages.topic')}</dt>
      <dd>{message.topic}</dd>
      <dt>{t('messages.reason')}</dt>
      <dd>
        <b>{why(message.reason)}</b>
      </dd>
      <dt>{t('messages.field')}</dt>
      <dd>{message.field ?? t('messages.wholePayload')}</dd>
      {message.position === null ? null : (
        <>
          <dt>{t('messages.position')}</dt>
          <dd>{t('messages.byte', { n: message.position })}</dd>
        </>
      )}
      <dt>{t('messages.size')}</dt>
      <dd>{t('messages.bytes', { count: message.size })}</dd>
      {message.outcome === null ? null : (
        <>
          <dt>{t('messages.outcome')}</dt>
          <dd>{outcomeText(message, t, why)}</dd>
        </>
      )}
      {message.decision === null ? null : (
        <>
          <dt>{t('messages.decision')}</dt>
          <dd>{message.decision}</dd>
        </>
      )}
      {message.decidedAt === null ? null : (
        <>
          <dt>{t('messages.decidedAt')}</dt>
          <dd>
            <Moment at={message.decidedAt} />
          </dd>
        </>
      )}
    </dl>
  );
}

function outcomeText(
  { outcome, outcomeReason }: SetAside,
  t: ReturnType<typeof useTexts>['t'],
  why: (reason: string) => string,
): string {
  const words = {
    stored: t('messages.stored'),
    duplicate: t('messages.duplicate'),
    rejected: t('messages.rejected'),
    'unknown-device': t('messages.unknownDevice'),
  };
  const word = words[outcome as keyof typeof words] ?? outcome ?? '';
  return outcomeReason === null || outcomeReason === '' ? word : `${word} · ${why(outcomeReason)}`;
}

/** The content; where it may hold personal data, only after a purpose was given. */
function Bytes({ message }: { readonly message: SetAside }) {
  const { t } = useTexts();
  const [purpose, setPurpose] = useState('');
  const [asked, setAsked] = useState('');
  const found = useQuery({
    queryKey: ['message-content', message.id, asked],
    queryFn: () => contentOf(message.id, asked),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const refused = found.error instanceof Refused ? found.error : null;
  if (refused?.code === 'quarantine.purpose-needed') {
    return (
      <form
        className="pad messages-purpose"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(purpose.trim());
        }}
      >
        <p>{t('messages.sealed')}</p>
        <Field label={t('messages.purpose')}>
          {(field) => (
            <input
              {...field}
              data-testid="purpose"
              maxLength={500}
              value={purpose}
              onChange={({ target }) => setPurpose(target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button" data-testid="reveal" disabled={purpose.trim() === ''}>
          {t('messages.reveal')}
        </button>
      </form>
    );
  }
  if (found.isError) {
    return <p className="pad quiet">{refused?.detail ?? t('messages.failed')}</p>;
  }
  return found.data === undefined ? null : (
    <Shown content={found.data} position={message.position} size={message.size} />
  );
}

/** More lines than this say nothing to a person and make the page slow. */
const MOST_LINES = 512;

interface ShownProps {
  readonly content: Content;
  readonly position: number | null;
  readonly size: number;
}

function Shown({ content, position, size }: ShownProps) {
  const { t } = useTexts();
  const lines = hexLines(content.hex, position).slice(0, MOST_LINES);
  return (
    <div className="pad" data-testid="message-content">
      {content.contentType === null ? null : (
        <p className="quiet">
          {t('messages.contentType')}: {content.contentType}
        </p>
      )}
      {size > content.size ? <p className="quiet">{t('messages.cut', { count: content.size })}</p> : null}
      {content.text === null || content.text === '' ? null : (
        <>
          <h3>{t('messages.text')}</h3>
          <pre className="message-text">{content.text}</pre>
        </>
      )}
      <h3>{t('messages.hex')}</h3>
      <table className="hex">
        <tbody>
          {lines.map(({ offset, bytes, text }) => (
            <tr key={offset}>
              <th scope="row">{offset}</th>
              <td>
                {bytes.map(({ at, hex, atFault }) =>
                  atFault ? <mark key={at}>{hex}</mark> : <span key={at}>{hex}</span>,
                )}
              </td>
              <td className="quiet">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
