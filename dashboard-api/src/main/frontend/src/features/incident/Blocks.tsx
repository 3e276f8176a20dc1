import type { WayBlock } from '../../contract/incident';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { useWayCommands } from './useAccess';

/** The ways that are blocked, why, and since when. */
export function Blocks({
  blocks,
  canFree,
}: {
  readonly blocks: readonly WayBlock[];
  readonly canFree: boolean;
}) {
  const { t, name } = useTexts();
  const say = useNotices((state) => state.say);
  const commands = useWayCommands();
  const free = (way: string) =>
    commands.free(way).then(
      () => say('done', t('incident.done')),
      (failure) => say('refused', refusalText(failure, t)),
    );
  if (blocks.length === 0) {
    return <p className="quiet">{t('incident.noBlocks')}</p>;
  }
  return (
    <ul className="incident-list">
      {blocks.map((block) => (
        <li key={block.way.id} data-testid="way-block" data-late={block.late}>
          <span aria-hidden="true">⊘</span> <b>{name(block.way.name)}</b> {name(block.groundTitle)}
          {block.note === null ? null : ` · ${block.note}`} · {t('incident.blockedSince')}{' '}
          <Moment at={block.since} short />
          {block.until === null ? null : (
            <>
              {' '}
              · {t('incident.blockedUntil')} <Moment at={block.until} short />
            </>
          )}
          {block.late ? <b> · {t('incident.blockLate')}</b> : null}
          {canFree ? (
            <button
              type="button"
              className="button small"
              data-testid="way-free"
              onClick={() => void free(block.way.id)}
            >
              {t('incident.free')}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
