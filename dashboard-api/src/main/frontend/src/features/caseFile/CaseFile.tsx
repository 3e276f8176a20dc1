import { useState } from 'react';
import type { CaseFile as File } from '../../contract/caseFile';
import type { CaseRow } from '../../contract/rows';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { EvidenceForm } from './EvidenceForm';
import { EvidenceTree } from './EvidenceTree';
import { kindFor, nextSteps } from './model';
import { ProcedureTree } from './ProcedureTree';
import { StepForm } from './StepForm';
import { useCaseFile } from './useCaseFile';
import { WithdrawForm } from './WithdrawForm';
import './caseFile.css';

/** What somebody is about to do with the file of a case. */
export type Wish =
  | { readonly kind: 'done' | 'undo'; readonly step: string }
  | { readonly kind: 'add'; readonly step: string | null }
  | { readonly kind: 'withdraw'; readonly item: string };

/** The file of a case: what must happen next, by when, who is late; and what it is proven by, with what is missing. */
export function CaseFile({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const file = useCaseFile(row.id, row.version);
  const [large, setLarge] = useState(false);
  const [wish, setWish] = useState<Wish | null>(null);
  if (file.data === undefined) {
    return (
      <section className="inspect-part">
        <h3>{t('caseFile.title')}</h3>
        <p className="quiet">{t(file.isError ? 'caseFile.failed' : 'app.loading')}</p>
      </section>
    );
  }
  const data = file.data;
  const trees = <Trees file={data} onWish={setWish} />;
  return (
    <section className="inspect-part" data-testid="case-file" data-procedure={data.procedure.id}>
      <div className="file-head">
        <h3>{t('caseFile.title')}</h3>
        <span className="case-steps">
          {may(roles, 'handle') ? (
            <button
              type="button"
              className="button small"
              data-testid="evidence-add"
              onClick={() => setWish({ kind: 'add', step: null })}
            >
              {t('caseFile.add')}
            </button>
          ) : null}
          <button
            type="button"
            className="button small"
            data-testid="file-large"
            onClick={() => setLarge(true)}
          >
            {t('caseFile.large')}
          </button>
        </span>
      </div>
      <Summary file={data} />
      {trees}
      {large ? (
        <Dialog
          title={t('caseFile.largeTitle', { number: row.number })}
          onClose={() => setLarge(false)}
          testId="file-dialog"
          wide
        >
          <div className="file-wide">{trees}</div>
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => setLarge(false)}>
              {t('caseFile.close')}
            </button>
          </div>
        </Dialog>
      ) : null}
      {wish === null ? null : <WishDialog file={data} wish={wish} onClose={() => setWish(null)} />}
    </section>
  );
}

function Summary({ file }: { readonly file: File }) {
  const { t, name } = useTexts();
  const next = nextSteps(file);
  return (
    <div className="file-summary">
      {file.restricted ? (
        <p className="file-restricted" data-testid="file-restricted">
          {t(file.hidden ? 'caseFile.hidden' : 'caseFile.restricted')}
        </p>
      ) : null}
      <p data-testid="file-next">
        {next.length === 0
          ? t('caseFile.nothingNext')
          : t('caseFile.next', { what: next.map((step) => name(step.title)).join(' · ') })}
      </p>
      <p className={file.evidence.missing > 0 ? 'file-missing' : 'quiet'} data-testid="file-missing">
        {file.evidence.missing > 0
          ? t('caseFile.missing', { count: file.evidence.missing })
          : t('caseFile.complete')}
      </p>
    </div>
  );
}

function Trees({ file, onWish }: { readonly file: File; readonly onWish: (wish: Wish) => void }) {
  const { t, name } = useTexts();
  return (
    <>
      <div className="file-tree">
        <h4>
          {t('caseFile.procedure')} <span className="quiet">{name(file.procedure.title)}</span>
        </h4>
        <ProcedureTree file={file} onWish={onWish} />
      </div>
      <div className="file-tree">
        <h4>{t('caseFile.evidence')}</h4>
        <EvidenceTree file={file} onWish={onWish} />
      </div>
    </>
  );
}

interface WishProps {
  readonly file: File;
  readonly wish: Wish;
  readonly onClose: () => void;
}

function WishDialog({ file, wish, onClose }: WishProps) {
  const { t, name } = useTexts();
  switch (wish.kind) {
    case 'add': {
      const branch = file.evidence.branches.find(({ step }) => step === wish.step);
      return (
        <Dialog title={t('caseFile.add')} onClose={onClose} testId="evidence-form">
          <EvidenceForm file={file} step={wish.step ?? ''} kind={kindFor(branch)} onClose={onClose} />
        </Dialog>
      );
    }
    case 'withdraw':
      return (
        <Dialog title={t('caseFile.withdrawTitle')} onClose={onClose} testId="withdraw-form">
          <WithdrawForm file={file} item={wish.item} onClose={onClose} />
        </Dialog>
      );
    default: {
      const step = file.procedure.stages.flatMap(({ steps }) => steps).find(({ id }) => id === wish.step);
      return step === undefined ? null : (
        <Dialog title={name(step.title)} onClose={onClose} testId={`step-form-${wish.kind}`}>
          <StepForm file={file} step={step} verb={wish.kind} onClose={onClose} />
        </Dialog>
      );
    }
  }
}
