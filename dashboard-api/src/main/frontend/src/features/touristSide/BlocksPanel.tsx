import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { inPath } from '../../contract/ids';
import { type OriginBlock, originBlocks } from '../../contract/touristSide';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { ask, tell } from '../../transport/http';
import { Panel } from '../../ui/Panel';
import { Moment } from '../../ui/Times';
import { stateOf } from './model';

/** From where no complaints are taken, why, and how many that kept out. */
export function BlocksPanel() {
  const { t } = useTexts();
  const blocks = useQuery({
    queryKey: ['origin-blocks'],
    queryFn: ({ signal }) => ask('/origin-blocks', originBlocks, { signal }),
  });
  const items = blocks.data?.items ?? [];
  return (
    <Panel title={t('touristSide.blocks')} testId="origin-blocks" scrolls>
      <p className="pad quiet">{t('touristSide.blocksHint')}</p>
      {blocks.isError ? <p className="pad error-text">{t('touristSide.failed')}</p> : null}
      {blocks.isSuccess && items.length === 0 ? (
        <p className="pad quiet">{t('touristSide.blocksNone')}</p>
      ) : null}
      {items.length === 0 ? null : (
        <table className="tourist-table">
          <thead>
            <tr>
              <th scope="col">{t('touristSide.state')}</th>
              <th scope="col">{t('touristSide.by')}</th>
              <th scope="col">{t('touristSide.reason')}</th>
              <th scope="col">{t('touristSide.until')}</th>
              <th scope="col">{t('touristSide.refused')}</th>
              <th scope="col">{t('touristSide.lift')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((block) => (
              <Row key={block.id} block={block} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Row({ block }: { readonly block: OriginBlock }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  return (
    <tr data-testid="origin-block" data-state={stateOf(block)}>
      <td>
        <b>{t(`touristSide.${stateOf(block)}`)}</b>
      </td>
      <td>
        {t(`touristSide.${block.by}`)} · <Link href={`/?case=${block.caseId}`}>{t('touristSide.case')}</Link>
      </td>
      <td className="tourist-words">
        {block.reason ?? <span className="quiet">{t('touristSide.erased')}</span>}
        <div className="quiet">
          {block.blockedBy ?? t('touristSide.program')} · <Moment at={block.blockedAt} />
        </div>
      </td>
      <td>
        <Moment at={block.liftedAt ?? block.until} />
      </td>
      <td>
        {t('touristSide.refusedCount', { count: block.refused })}
        {block.refusedAt === null ? null : (
          <div className="quiet">
            {t('touristSide.last')} <Moment at={block.refusedAt} />
          </div>
        )}
      </td>
      <td>{block.holds && may(roles, 'blockOrigins') ? <Lift id={block.id} /> : null}</td>
    </tr>
  );
}

function Lift({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const say = useNotices((notices) => notices.say);
  const [busy, setBusy] = useState(false);
  const lift = async () => {
    setBusy(true);
    try {
      await tell(`/origin-blocks/${inPath(id)}/lift`, { method: 'POST', body: {} });
    } catch (failure) {
      say('refused', refusalText(failure, t));
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: ['origin-blocks'] });
    }
  };
  return (
    <button
      type="button"
      className="button small"
      disabled={busy}
      data-testid="lift-block"
      onClick={() => void lift()}
    >
      {t('touristSide.lift')}
    </button>
  );
}
