import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWorkbench } from '../context';
import { droppedFiles } from '../desk/dropped';

const useStyles = makeStyles({
  zone: {
    position: 'fixed',
    inset: tokens.spacingHorizontalS,
    zIndex: 10_000,
    display: 'grid',
    placeContent: 'center',
    // Events go to what lies below, so that leaving the page is noticed there.
    pointerEvents: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
});

/** Takes files that are dropped anywhere on the page, unless something on it has taken them before. */
export function DropZone(): React.JSX.Element | null {
  const styles = useStyles();
  const { desk, texts } = useWorkbench();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const listeners = {
      dragover(event: DragEvent) {
        if (!hasFiles(event)) return;
        setOver(!event.defaultPrevented);
        event.preventDefault();
      },
      dragleave(event: DragEvent) {
        if (event.relatedTarget === null) setOver(false);
      },
      drop(event: DragEvent) {
        setOver(false);
        if (event.defaultPrevented || !event.dataTransfer || !hasFiles(event)) return;
        event.preventDefault();
        void droppedFiles(event.dataTransfer).then(
          ({ files, folder }) => desk.open(files, { folder }),
          () => {
            desk.tell({ intent: 'error', text: texts.failed.unreadable });
          },
        );
      },
    };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, [desk, texts]);
  return over ? <div className={styles.zone}>{texts.drop}</div> : null;
}
