import type { CaseDetail } from '../../contract/rest';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';

/** What people filed: their words, a masked phone number, their photos. */
export function Filings({ filings }: { readonly filings: CaseDetail['filings'] }) {
  const { t } = useTexts();
  return (
    <section className="inspect-part">
      <h3>{t('cases.filings')}</h3>
      {filings.map((filing, index) => (
        <article key={filing.ref ?? index} className="filing" data-testid="filing">
          <p className="quiet">
            {filing.at === null ? null : <Moment at={filing.at} />}
            {filing.phoneMasked === null ? '' : ` · ${t('cases.phone')} ${filing.phoneMasked}`}
          </p>
          <p className="statement" lang={filing.language ?? undefined}>
            {filing.statement ?? <span className="quiet">{t('cases.erased')}</span>}
          </p>
          {filing.photos.length === 0 ? null : (
            <ul className="photos" aria-label={t('cases.photos')}>
              {filing.photos.map((photo, n) => (
                <li key={photo.id}>
                  <a href={photo.url} target="_blank" rel="noreferrer">
                    <img
                      src={photo.url}
                      alt={t('cases.photo', { n: n + 1 })}
                      width={96}
                      height={72}
                      loading="lazy"
                      data-testid="filing-photo"
                    />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </section>
  );
}
