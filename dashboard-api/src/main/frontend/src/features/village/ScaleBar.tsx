import { useTexts } from '../../lib/text/text';
import { roundLength } from './model';

const ROOM_PIXELS = 110;

export function ScaleBar({ metresPerPixel }: { readonly metresPerPixel: number }) {
  const { t } = useTexts();
  const metres = roundLength(metresPerPixel * ROOM_PIXELS);
  return (
    <div className="scale-bar" style={{ width: metres / metresPerPixel }}>
      {t('map.scale', { metres })}
    </div>
  );
}
