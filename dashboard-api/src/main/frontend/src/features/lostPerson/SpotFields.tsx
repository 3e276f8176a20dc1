import { useMemo } from 'react';
import { useTexts } from '../../lib/text/text';
import { useAreaMap } from '../../transport/useAreaMap';
import { Field } from '../../ui/Field';
import { picked, pickedSpot, type SpotDraft } from './model';
import { SearchMapView } from './SearchMapView';

interface Props {
  readonly spot: SpotDraft;
  readonly onChange: (spot: SpotDraft) => void;
  readonly error: string | null;
}

const NAMED = new Set(['zone', 'lane', 'bridge', 'house', 'shop', 'lot']);

/** A spot: chosen from the registered places, clicked on a map, or typed. */
export function SpotFields({ spot, onChange, error }: Props) {
  const { t, name } = useTexts();
  const places = useAreaMap().data;
  const named = useMemo(
    () =>
      (places?.features ?? [])
        .map(({ properties }) => properties)
        .filter(({ layer, name: called }) => NAMED.has(layer) && called !== null),
    [places],
  );
  const text = (field: 'lon' | 'lat' | 'where', label: string, most: number) => (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          data-testid={`spot-${field}`}
          maxLength={most}
          inputMode={field === 'where' ? 'text' : 'decimal'}
          value={spot[field]}
          onChange={({ target }) => onChange({ ...spot, [field]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Field label={t('lostPerson.place')} error={error}>
        {(ids) => (
          <select
            {...ids}
            data-testid="spot-place"
            value={spot.place}
            onChange={({ target }) => onChange({ ...spot, place: target.value })}
          >
            <option value="">{t('lostPerson.placeNone')}</option>
            {named.map((place) => (
              <option key={place.id} value={place.id}>
                {name(place.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="field-hint">{t('lostPerson.spotHint')}</p>
      <SearchMapView
        search={null}
        spot={pickedSpot(spot)}
        onPick={(lon, lat) => onChange(picked(spot, lon, lat))}
      />
      <div className="search-pair">
        {text('lon', t('lostPerson.lon'), 12)}
        {text('lat', t('lostPerson.lat'), 12)}
      </div>
      {text('where', t('lostPerson.where'), 400)}
    </>
  );
}
