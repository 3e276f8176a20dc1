import { useState } from 'react';
import { inPath } from '../../contract/ids';
import type { PersonSearch, Sighting, Spot } from '../../contract/lostPerson';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { weightOf } from './model';
import { PhotoLook } from './PhotoButtons';
import { SightingDialog } from './SightingDialog';
import type { SearchCommands } from './useSearch';

interface Props {
  readonly search: PersonSearch;
  readonly commands: SearchCommands;
}

/** Where the person may have been, in order of time, under the numbers of the map. */
export function Sightings({ search, commands }: Props) {
  const { t } = useTexts();
  const [adding, setAdding] = useState(false);
  return (
    <div>
      <div className="clocks-head">
        <h4>{t('lostPerson.sightings')}</h4>
        <button
          type="button"
          className="button small"
          data-testid="sighting-add"
          onClick={() => setAdding(true)}
        >
          {t('lostPerson.sightingAdd')}
        </button>
      </div>
      {search.sightings.length === 0 ? <p className="quiet">{t('lostPerson.sightingNone')}</p> : null}
      <ol className="search-list">
        {search.sightings.map((sighting, index) => (
          <SightingItem
            key={sighting.id}
            n={index + 1}
            sighting={sighting}
            photoShown={search.photo.shown}
            commands={commands}
          />
        ))}
      </ol>
      {adding ? <SightingDialog commands={commands} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}

interface ItemProps {
  readonly n: number;
  readonly sighting: Sighting;
  readonly photoShown: boolean;
  readonly commands: SearchCommands;
}

function SightingItem({ n, sighting, photoShown, commands }: ItemProps) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const weight = weightOf(sighting);
  const path = `/sightings/${inPath(sighting.id)}`;
  const sure =
    sighting.confidence === null
      ? name(sighting.certainty)
      : t('lostPerson.confidence', { percent: Math.round(sighting.confidence * 100) });
  return (
    <li className={`sighting sighting-${weight}`} data-testid="sighting" data-weight={weight}>
      <span className="sighting-sign" aria-hidden="true">
        {n}
      </span>
      <div>
        <p>
          {sighting.at === null ? null : <Moment at={sighting.at} />} <b>{t(`lostPerson.${weight}`)}</b>{' '}
          <SpotWords spot={sighting.spot} />
        </p>
        <p className="quiet">
          {[name(sighting.sourceTitle), sighting.reported.by, sure].filter(Boolean).join(' · ')}
        </p>
        {sighting.words === null ? null : <p className="statement">{sighting.words}</p>}
        <div className="case-steps">
          {weight === 'open' && may(roles, 'desk') ? (
            <>
              <button
                type="button"
                className="button small"
                data-testid="sighting-confirm"
                onClick={() => void commands.press(`${path}/confirm`)}
              >
                {t('lostPerson.confirmIt')}
              </button>
              <button
                type="button"
                className="button small"
                data-testid="sighting-dismiss"
                onClick={() => void commands.press(`${path}/dismiss`)}
              >
                {t('lostPerson.dismissIt')}
              </button>
            </>
          ) : null}
          {sighting.photo && photoShown ? (
            <PhotoLook
              commands={commands}
              path={`${path}/photo`}
              label={t('lostPerson.sightingPhoto')}
              testId="sighting-photo-show"
            />
          ) : null}
        </div>
      </div>
    </li>
  );
}

/** A spot in words: the place and what somebody added; else its degrees. */
export function SpotWords({ spot }: { readonly spot: Spot | null }) {
  const { name } = useTexts();
  if (spot === null) {
    return null;
  }
  const words = [name(spot.place), spot.where].filter(Boolean).join(' · ');
  return <span>{words === '' ? `${spot.lon.toFixed(5)}, ${spot.lat.toFixed(5)}` : words}</span>;
}
