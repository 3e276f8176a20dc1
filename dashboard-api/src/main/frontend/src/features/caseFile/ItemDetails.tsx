import { useState } from 'react';
import type { CaseFile, FileItem } from '../../contract/caseFile';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { checkEvidence, fixReadings } from '../../transport/caseFileCommands';
import { Moment } from '../../ui/Times';
import type { Wish } from './CaseFile';
import { sizeText } from './model';
import { People } from './ProcedureTree';
import { FixedCurve, StoredCurve } from './ReadingsCurve';
import { useTakeFile } from './useCaseFile';

interface Props {
  readonly file: CaseFile;
  readonly item: FileItem;
  readonly onWish: (wish: Wish) => void;
}

/** One piece of evidence: its words, its pictures or its curve, where it comes from, and its hash. */
export function ItemDetails({ file, item, onWish }: Props) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const hidden = file.hidden && (item.kind === 'statement' || item.kind === 'note' || item.added);
  return (
    <div className="tree-details" data-testid="item-details">
      <p className="quiet">
        <Moment at={item.at} />
        {item.by === null ? null : (
          <>
            {' · '}
            <People people={[item.by]} />
          </>
        )}
        {item.size === null ? '' : ` · ${sizeText(item.size)}`}
      </p>
      {hidden ? <p>{t('caseFile.hidden')}</p> : null}
      {item.text === null ? null : <p className="statement">{item.text}</p>}
      <Pictures item={item} />
      {item.readings === null ? null : <StoredCurve readings={item.readings} />}
      {item.added && item.kind === 'readings' && item.url !== null ? (
        <FixedCurve id={file.id} item={item.id} />
      ) : null}
      <Withdrawal item={item} />
      {item.sha256 === null ? null : <Hash file={file} item={item} />}
      <div className="case-steps">
        {item.url === null ? null : (
          <a className="button small" href={item.url} download>
            {t('caseFile.open')}
          </a>
        )}
        {item.readings !== null && may(roles, 'handle') ? <Fix file={file} item={item} /> : null}
        {item.added && item.withdrawal === null && may(roles, 'close') ? (
          <button
            type="button"
            className="button small"
            data-testid="item-withdraw"
            onClick={() => onWish({ kind: 'withdraw', item: item.id })}
          >
            {t('caseFile.withdraw')}
          </button>
        ) : null}
      </div>
    </div>
  );
}

function Pictures({ item }: { readonly item: FileItem }) {
  const { t } = useTexts();
  const own = item.url !== null && item.mediaType === 'image/jpeg' ? [{ id: item.id, url: item.url }] : [];
  const all = [...item.photos, ...own];
  return all.length === 0 ? null : (
    <ul className="photos">
      {all.map((photo, n) => (
        <li key={photo.id}>
          <a className="photo" href={photo.url} download>
            <img src={photo.url} alt={t('cases.photo', { n: n + 1 })} width={96} height={72} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Withdrawal({ item }: { readonly item: FileItem }) {
  const { t, name } = useTexts();
  const gone = item.withdrawal;
  return gone === null ? null : (
    <p>
      <b>{t('caseFile.withdrawn', { why: name(gone.text) })}</b>
      {gone.erased ? ` · ${t('caseFile.erased')}` : ''} <Moment at={gone.at} /> <People people={[gone.by]} />
      {gone.note === null ? null : <span className="trail-note">{gone.note}</span>}
    </p>
  );
}

function Hash({ file, item }: { readonly file: CaseFile; readonly item: FileItem }) {
  const { t } = useTexts();
  const [found, setFound] = useState<'same' | 'different' | 'failed' | null>(null);
  const check = () =>
    checkEvidence(file.id, item.id).then(
      ({ same }) => setFound(same ? 'same' : 'different'),
      () => setFound('failed'),
    );
  return (
    <p className="file-hash">
      <span className="quiet">{t('caseFile.hash')}</span> <code>{item.sha256}</code>{' '}
      {item.url === null || !item.added ? null : (
        <button type="button" className="button small" data-testid="item-verify" onClick={() => void check()}>
          {t('caseFile.verify')}
        </button>
      )}
      {found === null ? null : (
        <b role="status" data-testid="item-verified" className={found === 'different' ? 'clock-late' : ''}>
          {' '}
          {t(found === 'failed' ? 'caseFile.verifyFailed' : `caseFile.${found}`)}
        </b>
      )}
    </p>
  );
}

function Fix({ file, item }: { readonly file: CaseFile; readonly item: FileItem }) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const take = useTakeFile();
  const [busy, setBusy] = useState(false);
  const fix = async () => {
    setBusy(true);
    try {
      take(await fixReadings(file.id, item.id, item.step));
      say('done', t('caseFile.fixed'));
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
    setBusy(false);
  };
  return (
    <button
      type="button"
      className="button small"
      title={t('caseFile.fixHint')}
      disabled={busy}
      data-testid="item-fix"
      onClick={() => void fix()}
    >
      {t('caseFile.fix')}
    </button>
  );
}
