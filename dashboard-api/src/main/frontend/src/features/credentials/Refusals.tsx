import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { Age } from '../../ui/Times';
import { forget, refusals } from './commands';
import { byClient } from './model';

const EVERY_MILLIS = 5_000;

/** Whom the broker and ingest refused, by client, until somebody has seen to it. */
export function Refusals() {
  const { t, refusal } = useTexts();
  const queries = useQueryClient();
  const say = useNotices((state) => state.say);
  const seen = useQuery({
    queryKey: ['refusals'],
    queryFn: ({ signal }) => refusals(signal),
    refetchInterval: EVERY_MILLIS,
  });
  const clients = byClient(seen.data?.items ?? []);
  const seeTo = async (clientId: string) => {
    try {
      await forget(clientId);
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
    await queries.invalidateQueries({ queryKey: ['refusals'] });
  };
  return (
    <Panel title={t('credentials.refusals')} count={clients.length} testId="refusals" scrolls>
      {seen.isError ? <p className="pad quiet">{t('credentials.refusalsFailed')}</p> : null}
      {seen.isSuccess && clients.length === 0 ? (
        <p className="pad quiet">{t('credentials.refusalsNone')}</p>
      ) : null}
      <ul>
        {clients.map((client) => (
          <li key={client.clientId} className="refused-client" data-testid="refused-client">
            <p>
              <b>{client.clientId === '' ? t('credentials.unnamed') : client.clientId}</b>
              <Age at={client.lastAt} className="quiet" />
              <button type="button" className="button small" onClick={() => void seeTo(client.clientId)}>
                {t('credentials.seen')}
              </button>
            </p>
            <dl>
              {client.refusals.map(({ kind, count, topic, address }) => (
                <div key={kind}>
                  <dt>
                    {refusal(kind)} · {t('credentials.times', { count })}
                  </dt>
                  {topic === null && address === null ? null : (
                    <dd className="refused-detail">
                      {[topic, address].filter((part) => part !== null).join(' · ')}
                    </dd>
                  )}
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
