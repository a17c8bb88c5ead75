import type { Texts } from '../../locales';
import type { Desk } from '../desk/types';

interface Props {
  readonly desk: Desk;
  readonly texts: Texts['workbench'];
}

/** Instead of a page that could not be drawn: plain elements, which need nothing that may just have failed. */
export function Crash({ desk, texts }: Props): React.JSX.Element {
  const { crash, saveNow, reload } = texts.failed;
  return (
    <main style={{ display: 'grid', placeContent: 'center', gap: '16px', height: '100%', padding: '16px' }}>
      <h1 style={{ font: 'inherit', fontWeight: 600, margin: 0 }}>{texts.title}</h1>
      <p style={{ margin: 0 }}>{crash}</p>
      <p style={{ display: 'flex', gap: '8px', margin: 0 }}>
        <button type="button" onClick={() => void desk.save()}>
          {saveNow}
        </button>
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          {reload}
        </button>
      </p>
    </main>
  );
}
