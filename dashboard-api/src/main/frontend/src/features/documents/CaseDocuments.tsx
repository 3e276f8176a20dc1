import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CaseDocument, caseDocuments } from '../../contract/documents';
import { inPath } from '../../contract/ids';
import type { CaseRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { isRestricted, refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';
import { Moment } from '../../ui/Times';
import { hand, original } from './commands';
import { IssueDialog } from './IssueDialog';
import { ServeDialog } from './ServeDialog';
import { VoidDialog } from './VoidDialog';
import './documents.css';

type Wish =
  | { readonly kind: 'issue'; readonly proves: CaseDocument | null }
  | { readonly kind: 'serve' | 'void'; readonly document: CaseDocument };

/** The documents of a case, the newest first, with what can be done with each. */
export function CaseDocuments({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const [wish, setWish] = useState<Wish | null>(null);
  const documents = useQuery({
    queryKey: ['case-documents', row.id],
    queryFn: ({ signal }) => ask(`/cases/${inPath(row.id)}/documents`, caseDocuments, { signal }),
  });
  const close = () => setWish(null);
  return (
    <section className="inspect-part" data-testid="case-documents">
      <div className="documents-head">
        <h3>{t('documents.title')}</h3>
        {may(roles, 'issueDocuments') && !isRestricted(documents.error) ? (
          <button
            type="button"
            className="button small"
            data-testid="document-issue"
            onClick={() => setWish({ kind: 'issue', proves: null })}
          >
            {t('documents.issue')}
          </button>
        ) : null}
      </div>
      {documents.data === undefined ? (
        <p className="quiet">
          {t(
            isRestricted(documents.error)
              ? 'caseFile.hidden'
              : documents.isError
                ? 'documents.failed'
                : 'app.loading',
          )}
        </p>
      ) : documents.data.length === 0 ? (
        <p className="quiet">{t('documents.none')}</p>
      ) : (
        <ul className="documents">
          {documents.data.map((each) => (
            <Item key={each.id} caseId={row.id} document={each} onWish={setWish} />
          ))}
        </ul>
      )}
      {wish === null ? null : wish.kind === 'issue' ? (
        <IssueDialog row={row} proves={wish.proves} onClose={close} />
      ) : wish.kind === 'serve' ? (
        <ServeDialog row={row} document={wish.document} onClose={close} />
      ) : (
        <VoidDialog row={row} document={wish.document} onClose={close} />
      )}
    </section>
  );
}

interface ItemProps {
  readonly caseId: string;
  readonly document: CaseDocument;
  readonly onWish: (wish: Wish) => void;
}

function Item({ caseId, document, onWish }: ItemProps) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const say = useNotices((state) => state.say);
  const holds = document.voidedAt === null;
  const mayAct = may(roles, 'issueDocuments') && holds;
  const isProof = document.kind === 'PROOF_OF_SERVICE';
  const open = async () => {
    try {
      hand(await original(caseId, document.id), `${document.number}.pdf`);
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
  };
  return (
    <li
      className={holds ? 'case-document' : 'case-document case-document-void'}
      data-testid="case-document"
      data-kind={document.kind}
    >
      <div className="document-line">
        <b>{name(document.title)}</b>
        <span className="document-number">{document.number}</span>
      </div>
      <div className="document-line quiet">
        <Addressee code={document.addressee} />
        <Moment at={document.issuedAt} />
      </div>
      {document.services.map((service, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: services are only ever added at the end
        <div className="document-line" key={index} data-testid="document-service">
          <span>
            <Addressee code={service.addressee} /> · {name(service.mannerName)} ·{' '}
            {t(service.delivered ? 'documents.delivered' : 'documents.notDelivered')}
            {service.note === null ? '' : ` · ${service.note}`}
          </span>
          <Moment at={service.servedAt} />
        </div>
      ))}
      {holds ? null : <p>{t('documents.isVoid', { reason: document.voidReason ?? '' })}</p>}
      <div className="case-steps">
        <button
          type="button"
          className="button small"
          data-testid="document-open"
          onClick={() => void open()}
        >
          {t('documents.open')}
        </button>
        {mayAct && !isProof ? (
          <button
            type="button"
            className="button small"
            data-testid="document-serve"
            onClick={() => onWish({ kind: 'serve', document })}
          >
            {t('documents.serve')}
          </button>
        ) : null}
        {mayAct && document.services.length > 0 ? (
          <button
            type="button"
            className="button small"
            data-testid="document-prove"
            onClick={() => onWish({ kind: 'issue', proves: document })}
          >
            {t('documents.prove')}
          </button>
        ) : null}
        {mayAct ? (
          <button
            type="button"
            className="button small"
            data-testid="document-void"
            onClick={() => onWish({ kind: 'void', document })}
          >
            {t('documents.void')}
          </button>
        ) : null}
      </div>
    </li>
  );
}

const known = ['COMPLAINANT', 'RESPONDENT', 'BOTH', 'AUTHORITY'] as const;

function Addressee({ code }: { readonly code: string }) {
  const { t } = useTexts();
  const word = known.find((each) => each === code);
  return <span>{word === undefined ? code : t(`documents.addressees.${word}`)}</span>;
}
