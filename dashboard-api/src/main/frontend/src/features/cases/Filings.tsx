import { useState } from 'react';
import type { CaseDetail } from '../../contract/rest';
import { dateTime } from '../../lib/format';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Moment } from '../../ui/Times';

type Filing = CaseDetail['filings'][number];

/** What people filed: their words, a masked phone number, their photos. */
export function Filings({
  filings,
  hidden,
}: {
  readonly filings: readonly Filing[];
  readonly hidden: boolean;
}) {
  const { t, language } = useTexts();
  const { site } = useWatch();
  return (
    <section className="inspect-part">
      <h3>{t('cases.filings')}</h3>
      {filings.map((filing, index) => (
        <article
          key={filing.ref ?? index}
          className={filing.withdrawnAt === null ? 'filing' : 'filing filing-withdrawn'}
          data-testid="filing"
        >
          <p className="quiet">
            {filing.at === null ? null : <Moment at={filing.at} />}
            {filing.phoneMasked === null ? '' : ` · ${t('cases.phone')} ${filing.phoneMasked}`}
          </p>
          {filing.withdrawnAt === null ? null : (
            <p>
              <b>{t('caseSteps.withdrawn', { at: dateTime(filing.withdrawnAt, language, site.timeZone) })}</b>
            </p>
          )}
          <p className="statement" lang={filing.language ?? undefined}>
            {filing.statement ?? (
              <span className="quiet">{t(hidden ? 'caseFile.hidden' : 'cases.erased')}</span>
            )}
          </p>
          {filing.photos.length === 0 ? null : <Photos photos={filing.photos} />}
        </article>
      ))}
    </section>
  );
}

function Photos({ photos }: { readonly photos: Filing['photos'] }) {
  const { t } = useTexts();
  const [open, setOpen] = useState<number | null>(null);
  const shown = open === null ? undefined : photos[open];
  return (
    <>
      <ul className="photos" aria-label={t('cases.photos')}>
        {photos.map((photo, n) => (
          <li key={photo.id}>
            <button type="button" className="photo" onClick={() => setOpen(n)}>
              <img
                src={photo.url}
                alt={t('cases.photo', { n: n + 1 })}
                width={96}
                height={72}
                loading="lazy"
                data-testid="filing-photo"
              />
            </button>
          </li>
        ))}
      </ul>
      {shown === undefined ? null : (
        <Dialog title={t('cases.photo', { n: (open ?? 0) + 1 })} onClose={() => setOpen(null)}>
          <img className="photo-large" src={shown.url} alt={t('cases.photo', { n: (open ?? 0) + 1 })} />
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => setOpen(null)}>
              {t('app.close')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
