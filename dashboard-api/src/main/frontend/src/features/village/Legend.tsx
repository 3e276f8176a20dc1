import { priorities } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';

/** What the signs on the map mean. */
export function Legend() {
  const { t } = useTexts();
  return (
    <ul className="legend" aria-label={t('map.layers')}>
      {priorities.map((priority) => (
        <li key={priority}>
          <Mark priority={priority} size={14} silent />
          {t(`priority.${priority}.word`)}
        </li>
      ))}
      <li>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <rect x="1" y="1" width="12" height="12" className="legend-fault" />
          <text x="7" y="10.5" className="legend-fault-letter">
            F
          </text>
        </svg>
        {t('counters.fault')}
      </li>
      <li>
        <span aria-hidden="true">⊘</span> {t('incident.legend.blocked')}
      </li>
      <li>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="7" cy="7" r="5.5" className="legend-silent" />
          <path d="M4.8 4.8l4.4 4.4m0-4.4l-4.4 4.4" className="legend-silent" />
        </svg>
        {t('map.legendStale')}
      </li>
      <li>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="7" cy="7" r="5.5" className="legend-unknown" />
          <text x="7" y="10" className="legend-letter">
            ?
          </text>
        </svg>
        {t('map.legendUnknown')}
      </li>
    </ul>
  );
}
